package io.heatline.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides how urgent a request is, by the sentences in {@code priority.drl}. Safe for many threads. */
public final class PriorityRules {
    private static final Logger LOG = LoggerFactory.getLogger(PriorityRules.class);
    private static final RuleRef FAILED = new RuleRef("priority rules failed", null, "优先级规则无法运行，先按高优先级处理");

    private final CompiledRules rules;
    private final Map<String, RuleRef> refs;

    /** Compiles the rules; takes about a second. */
    public PriorityRules() {
        this(read("priority.drl"));
    }

    PriorityRules(String drl) {
        rules = CompiledRules.of("io/heatline/rules/priority", drl);
        refs = rules.labels().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, rule -> new RuleRef(rule.getKey(), null, rule.getValue())));
    }

    /**
     * Never throws. The highest priority any rule asks for wins; the verdict names all that asked. Should the engine
     * fail, the request is HIGH: somebody looks at it soon, and it does not push a real emergency aside.
     */
    public PriorityVerdict prioritise(RequestFacts facts) {
        try {
            RaisedPriority raised = new RaisedPriority();
            rules.ask(facts, raised);
            return verdict(raised.requests());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Priority rules failed on {}", facts, e);
            return new PriorityVerdict(Priority.HIGH, List.of(FAILED));
        }
    }

    /** The sentence in Chinese for each rule. */
    Map<String, RuleRef> refs() {
        return refs;
    }

    private PriorityVerdict verdict(List<RaisedPriority.Request> requests) {
        List<RuleRef> by = requests.stream()
                .map(request -> Objects.requireNonNull(refs.get(request.rule())))
                .toList();
        return new PriorityVerdict(requests.get(0).priority(), by);
    }

    private static String read(String name) {
        try (InputStream resource = Objects.requireNonNull(PriorityRules.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
