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

/** Decides whether an order has come round too often, by the sentences in {@code supervision.drl}. Safe for many threads. */
public final class SupervisionRules {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisionRules.class);

    private final CompiledRules rules;
    private final Map<String, RuleRef> refs;

    /** Compiles the rules; takes about a second. */
    public SupervisionRules() {
        this(read());
    }

    SupervisionRules(String drl) {
        rules = CompiledRules.of("io/heatline/rules/supervision", drl);
        refs = rules.labels().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, rule -> new RuleRef(rule.getKey(), null, rule.getValue())));
    }

    /**
     * The rules that want the order supervised, none if it need not be. Never throws: should the engine fail, nobody is
     * alarmed, and people can still put the order under supervision themselves.
     */
    public List<RuleRef> supervise(CourseFacts facts) {
        try {
            RaisedSupervision raised = new RaisedSupervision();
            rules.ask(facts, raised);
            return raised.rules().stream()
                    .map(rule -> Objects.requireNonNull(refs.get(rule)))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Supervision rules failed on {}", facts, e);
            return List.of();
        }
    }

    private static String read() {
        try (InputStream resource = Objects.requireNonNull(
                SupervisionRules.class.getResourceAsStream("supervision.drl"), "supervision.drl")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
