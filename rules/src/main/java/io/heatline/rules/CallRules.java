package io.heatline.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a caller's situation asks for, by the sentences in {@code call.drl}. Safe for many threads. */
public final class CallRules {
    private static final Logger LOG = LoggerFactory.getLogger(CallRules.class);

    private final CompiledRules rules;
    private final Map<String, RuleRef> refs;

    /** Compiles the rules; takes about a second. */
    public CallRules() {
        this(read());
    }

    CallRules(String drl) {
        rules = CompiledRules.of("io/heatline/rules/call", drl);
        refs = rules.labels().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, rule -> new RuleRef(rule.getKey(), null, rule.getValue())));
    }

    /** Never throws: should the engine fail, the flow goes on as it is drawn, and people answer. */
    public CallVerdict decide(CallFacts facts) {
        try {
            RaisedCall raised = new RaisedCall();
            rules.ask(facts, raised);
            return new CallVerdict(
                    raised.prompts(),
                    raised.duty(),
                    raised.priority(),
                    raised.process(),
                    raised.rules().stream()
                            .map(rule -> Objects.requireNonNull(refs.get(rule)))
                            .toList());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Call rules failed on {}", facts, e);
            return CallVerdict.NOTHING;
        }
    }

    private static String read() {
        try (InputStream resource =
                Objects.requireNonNull(CallRules.class.getResourceAsStream("call.drl"), "call.drl")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
