package io.heatline.telephony;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.Leg;
import io.heatline.identity.PersonId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.telephony.store.AgentMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes news of calls on a thread of its own, so that no PBX waits for the database. Several news of one call become one; while the
 * database is away they wait here, and on disk in the journal.
 */
@Component
class CallWriter {

    private static final Logger log = LoggerFactory.getLogger(CallWriter.class);
    private static final int AT_ONCE = 50;
    private static final long PAUSE = 1_000;
    private static final long STANDING_BY = 100;
    /** What happens at a phone, and is told to whoever sits there. */
    private static final Set<What> OF_A_PHONE = EnumSet.of(
            What.RINGING,
            What.ANSWERED,
            What.MISSED,
            What.HELD,
            What.RESUMED,
            What.TRANSFERRED_BLIND,
            What.TRANSFERRED_ATTENDED,
            What.CONFERENCED,
            What.WRAPPED_UP);

    private final CallBook book;
    private final AgentMapper agents;
    private final LiveHub live;
    private final Map<String, CallNews> waiting = new LinkedHashMap<>();
    /** The phones on each call when it was told last: one that has left it is told so, too. Touched by the writing thread only. */
    private final Map<CallId, Set<String>> lastOn = new HashMap<>();

    private boolean stopped;
    private boolean busy;

    CallWriter(CallBook book, AgentMapper agents, LiveHub live) {
        this.book = book;
        this.agents = agents;
        this.live = live;
    }

    /** What a browser hears when a phone rings or changes; ids only. */
    record CallTold(CallId call, What what, String extension) {}

    /** Never waits. */
    void offer(CallNews news) {
        synchronized (waiting) {
            waiting.merge(news.pbx() + " " + news.call().name(), news, CallWriter::together);
            waiting.notifyAll();
        }
    }

    /** Whether all that was offered is written. */
    boolean done() {
        synchronized (waiting) {
            return waiting.isEmpty() && !busy;
        }
    }

    void stop() {
        synchronized (waiting) {
            stopped = true;
            waiting.notifyAll();
        }
    }

    void run() {
        try {
            for (List<CallNews> next = next(); !next.isEmpty(); next = next()) {
                write(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<CallNews> next() throws InterruptedException {
        synchronized (waiting) {
            busy = false;
            while (waiting.isEmpty() && !stopped) {
                waiting.wait();
            }
            busy = !waiting.isEmpty();
            List<CallNews> next = new ArrayList<>();
            var all = waiting.values().iterator();
            while (all.hasNext() && next.size() < AT_ONCE) {
                next.add(all.next());
                all.remove();
            }
            return next;
        }
    }

    private void write(List<CallNews> news) throws InterruptedException {
        try {
            book.write(news).forEach(this::tell);
        } catch (WriterLease.Others others) {
            standBy(news);
        } catch (DataIntegrityViolationException e) {
            // Another node was first with one of them: one by one, so that the others don't suffer.
            if (news.size() > 1) {
                for (CallNews one : news) {
                    write(List.of(one));
                }
            } else {
                later(news, e);
            }
        } catch (DataAccessException | TransactionException e) {
            later(news, e);
        } catch (RuntimeException e) {
            log.error("{} news of calls could not be written; they stay in the journal", news.size(), e);
        }
    }

    /**
     * Another node writes. What it has written is told to the browsers of this node; the rest is kept, for the moment it no longer does.
     */
    private void standBy(List<CallNews> news) throws InterruptedException {
        List<CallNews> kept = new ArrayList<>();
        for (CallNews one : news) {
            var id = book.written(one);
            if (id.isPresent()) {
                tell(one, id.get());
            } else {
                kept.add(one);
            }
        }
        putBack(kept);
        Thread.sleep(STANDING_BY);
    }

    private void putBack(List<CallNews> news) {
        synchronized (waiting) {
            Map<String, CallNews> since = new LinkedHashMap<>(waiting);
            waiting.clear();
            if (!stopped) {
                news.forEach(one -> waiting.put(one.pbx() + " " + one.call().name(), one));
                since.forEach((name, one) -> waiting.merge(name, one, CallWriter::together));
            }
        }
    }

    private void later(List<CallNews> news, RuntimeException why) throws InterruptedException {
        log.warn("{} calls wait for the database: {}", news.size(), why.getMessage());
        putBack(news);
        synchronized (waiting) {
            if (!stopped) {
                waiting.wait(PAUSE);
            }
        }
    }

    /** The later picture, with all that nobody has been told of yet. */
    private static CallNews together(CallNews before, CallNews now) {
        List<CallFact> fresh = new ArrayList<>(before.fresh());
        fresh.addAll(now.fresh());
        CallNews better = now.call().events() >= before.call().events() ? now : before;
        return new CallNews(now.pbx(), better.call(), fresh, now.settled() || before.settled() && better == before);
    }

    private void tell(CallNews news, CallId id) {
        Set<String> told = new HashSet<>();
        for (CallFact fact : news.fresh()) {
            if (OF_A_PHONE.contains(fact.what())) {
                tell(id, fact.what(), fact.who());
                told.add(fact.who());
            }
        }
        // A fact names one phone; for the others on it, and for who has just left it, the call stands otherwise now,
        // too.
        Set<String> on = phonesOn(news.call());
        Set<String> before = on.isEmpty() || news.settled() ? lastOn.remove(id) : lastOn.put(id, on);
        Stream.concat(on.stream(), Stream.ofNullable(before).flatMap(Set::stream))
                .filter(told::add)
                .forEach(this::moved);
        String agent = news.call().agent();
        if (news.settled() && agent != null) {
            tell(id, What.ENDED, agent);
        }
    }

    private static Set<String> phonesOn(CallRecord call) {
        return call.legs().stream()
                .filter(leg -> leg.role() == Leg.Role.EXTENSION && leg.ended() == null)
                .map(Leg::party)
                .collect(Collectors.toSet());
    }

    /** The call stands otherwise, though nothing with a name happened at this phone: who sits there looks again. */
    private void moved(String extension) {
        agents.at(extension).ifPresent(agent -> Seats.changed(live, new PersonId(agent.personId()), extension));
    }

    private void tell(CallId id, What what, String extension) {
        agents.at(extension)
                .ifPresent(agent -> live.publish(new LiveEvent(
                        "call", new CallTold(id, what, extension), Audience.only(new PersonId(agent.personId())))));
    }
}
