package io.heatline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRulesTest {
    private static final CallRules RULES = new CallRules();

    @ParameterizedTest
    @CsvSource({
        // point, waited, calls, outage, vulnerable, vip, off-hours -> duty, priority, process, prompts
        "arrival,         0, 0, false, false, false, false, false,  0, , []",
        "emergency-key,   0, 0, false, false, false, false, false, 10, emergency, []",
        "emergency-key,   0, 0, false, false, false,  true,  true, 10, emergency, [emergency-duty]",
        "arrival,       119, 0, false, false, false, false, false,  0, , []",
        "long-wait,     119, 0, false, false, false, false, false,  0, , []",
        "long-wait,     120, 0, false, false, false, false, false,  6, , [long-wait]",
        "long-wait,     120, 0,  true, false, false, false, false,  6, , '[long-wait, outage-here]'",
        "arrival,         0, 1, false, false, false, false, false,  0, , []",
        "arrival,         0, 2, false, false, false, false, false,  7, , []",
        "arrival,         0, 0,  true, false, false, false, false,  0, , [outage-here]",
        "arrival,         0, 0, false,  true, false, false, false,  7, , []",
        "arrival,         0, 0, false, false,  true, false, false,  5, , []",
        "off-hours,       0, 0, false, false, false,  true, false,  0, followup, [off-hours]",
        "emergency-key, 300, 5,  true,  true,  true,  true,  true, 10, emergency, '[emergency-duty, outage-here]'"
    })
    void a_callers_situation_asks_for(
            String point,
            int waited,
            int calls,
            boolean outage,
            boolean vulnerable,
            boolean vip,
            boolean offHours,
            boolean duty,
            int priority,
            String process,
            String prompts) {
        var verdict = RULES.decide(new CallFacts(point, waited, calls, outage, vulnerable, vip, offHours));

        assertThat(verdict.duty()).isEqualTo(duty);
        assertThat(verdict.priority()).isEqualTo(priority);
        assertThat(verdict.process()).isEqualTo(process);
        assertThat(verdict.prompts()).hasToString(prompts);
        assertThat(verdict.rules()).allSatisfy(rule -> assertThat(rule.label()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void a_rule_names_no_point_that_is_never_asked_about() throws IOException {
        String drl;
        try (var in = Objects.requireNonNull(CallRules.class.getResourceAsStream("call.drl"))) {
            drl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(Pattern.compile("point == \"([^\"]*)\"").matcher(drl).results())
                .isNotEmpty()
                .extracting(found -> found.group(1))
                .isSubsetOf(CallFacts.POINTS);
    }

    @Test
    void a_failing_engine_changes_nothing() {
        var failing = new CallRules("""
            rule "fails" when io.heatline.rules.CallFacts() then throw new IllegalStateException(); end
            """);

        assertThat(failing.decide(new CallFacts("arrival", 0, 0, false, false, false, false)))
                .isEqualTo(CallVerdict.NOTHING);
    }
}
