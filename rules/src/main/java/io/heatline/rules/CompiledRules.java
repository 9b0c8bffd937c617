package io.heatline.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.rule.Rule;
import org.kie.api.definition.type.Label;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One compiled set of rules and the sessions that ask it. Sessions are reused, since making one costs more than asking
 * it; a session serves one question at a time and is empty between questions.
 *
 * <p>Readers hold a lease while they ask. {@link #retire()} gives back the owner's own lease, and whoever gives back the
 * last one disposes sessions and classes, so a set of rules never goes away under a question.
 */
final class CompiledRules {
    private static final AtomicLong BUILDS = new AtomicLong();

    private final ReleaseId releaseId;
    private final KieContainer container;
    private final KieBase base;
    /** The session given back last, before all others: with one asker there are no others. */
    private final AtomicReference<@Nullable KieSession> last = new AtomicReference<>();

    private final ConcurrentLinkedDeque<KieSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger leases = new AtomicInteger(1);

    private CompiledRules(ReleaseId releaseId, KieContainer container) {
        this.releaseId = releaseId;
        this.container = container;
        // Now, not when the first household waits for it.
        this.base = container.getKieBase();
    }

    /** @throws DoNotCompile with the compiler's errors */
    static CompiledRules of(String folder, String drl) {
        KieServices kie = KieServices.get();
        ReleaseId releaseId = kie.newReleaseId("io.heatline", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(releaseId);
        files.write("src/main/resources/" + folder + "/rules.drl", drl);
        // The executable model takes several times as long to compile and answers no faster.
        KieBuilder builder = kie.newKieBuilder(files).buildAll(DrlProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new DoNotCompile(errors);
        }
        return new CompiledRules(releaseId, kie.newKieContainer(releaseId));
    }

    /** The names of all rules with their {@code @label}, or the name again where a rule has none. */
    Map<String, String> labels() {
        return base.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .collect(Collectors.toMap(Rule::getName, CompiledRules::label));
    }

    private static String label(Rule rule) {
        return Objects.toString(rule.getMetaData().get(Label.class.getName()), rule.getName());
    }

    ReleaseId releaseId() {
        return releaseId;
    }

    /** Takes a lease; false if these rules were retired meanwhile and the asker has to look for newer ones. */
    boolean lease() {
        return leases.getAndUpdate(count -> count == 0 ? 0 : count + 1) != 0;
    }

    /** Gives a lease back. */
    void release() {
        if (leases.decrementAndGet() == 0) {
            dispose();
        }
    }

    /** Gives the owner's lease back: these rules take no new question once the ones under way are answered. */
    void retire() {
        release();
    }

    /** Fires all rules on the facts. The caller holds a lease. */
    void ask(Object... facts) {
        KieSession session = borrow();
        boolean clean = false;
        try {
            fire(session, facts);
            clean = true;
        } finally {
            giveBack(session, clean);
        }
    }

    private KieSession borrow() {
        KieSession session = last.getAndSet(null);
        if (session == null) {
            session = idle.pollFirst();
        }
        return session == null ? newSession() : session;
    }

    /** One thread at a time has a session, so it needs no locks. (Direct firing would be no gain: it keeps every fact.) */
    private KieSession newSession() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return base.newKieSession(configuration, null);
    }

    private static void fire(KieSession session, Object... facts) {
        FactHandle[] handles = new FactHandle[facts.length];
        for (int i = 0; i < facts.length; i++) {
            handles[i] = session.insert(facts[i]);
        }
        session.fireAllRules();
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
    }

    /** A session in which a rule failed may still hold its facts: nobody asks it again. */
    private void giveBack(KieSession session, boolean clean) {
        if (!clean) {
            session.dispose();
        } else if (!last.compareAndSet(null, session)) {
            idle.addFirst(session);
        }
    }

    private void dispose() {
        KieSession first = last.getAndSet(null);
        if (first != null) {
            first.dispose();
        }
        idle.forEach(KieSession::dispose);
        idle.clear();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(releaseId);
    }

    /** The rules' text is wrong. */
    static final class DoNotCompile extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Message> errors;

        DoNotCompile(List<Message> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        List<Message> errors() {
            return errors;
        }
    }
}
