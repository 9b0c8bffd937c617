package io.heatline.rules;

import static io.heatline.rules.Priority.EMERGENCY;
import static io.heatline.rules.Priority.HIGH;
import static io.heatline.rules.Priority.LOW;
import static io.heatline.rules.Priority.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PriorityRulesTest {
    private static final PriorityRules RULES = new PriorityRules();

    private static final String BY_DEFAULT = "a request is normal unless a rule says otherwise";
    private static final String CAN_WAIT = "a consultation can wait";
    private static final String TAKEN = "a request taken as an emergency is an emergency";
    private static final String BURST = "a burst pipe is an emergency";
    private static final String BELOW_10 = "a home below ten degrees is an emergency";
    private static final String INFANT = "no heat with an infant at home is an emergency";
    private static final String ELDERLY = "no heat with an elderly person at home is an emergency";
    private static final String SICK = "no heat with a sick person at home is an emergency";
    private static final String LOW_HEAT = "low heat with somebody vulnerable at home is high";
    private static final String BELOW_16 = "a heating fault in a home below sixteen degrees is high";
    private static final String LEAK = "a leak is high";
    private static final String COMPLAINT = "a complaint is high";
    private static final String URGENT = "an urgent request is high";
    private static final String REPEAT = "a repeated request is high";

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(facts("REPAIR", "NO_HEAT", "NORMAL", null), NORMAL, rules(BY_DEFAULT)),
                arguments(facts("SERVICE", "VALVE", "NORMAL", "21.5"), NORMAL, rules(BY_DEFAULT)),
                arguments(facts("CONSULTATION", "BILLING", "NORMAL", null), LOW, rules(CAN_WAIT)),
                arguments(facts("EMERGENCY", "OTHER", "NORMAL", null), EMERGENCY, rules(TAKEN)),
                arguments(facts("REPAIR", "BURST_PIPE", "NORMAL", null), EMERGENCY, rules(BURST)),
                arguments(facts("REPAIR", "NO_HEAT", "NORMAL", null, "INFANT"), EMERGENCY, rules(INFANT)),
                arguments(facts("REPAIR", "NO_HEAT", "NORMAL", null, "ELDERLY"), EMERGENCY, rules(ELDERLY)),
                arguments(facts("REPAIR", "NO_HEAT", "NORMAL", null, "SICK"), EMERGENCY, rules(SICK)),
                arguments(facts("REPAIR", "LOW_HEAT", "NORMAL", null, "ELDERLY"), HIGH, rules(LOW_HEAT)),
                arguments(facts("REPAIR", "NOISE", "NORMAL", null, "INFANT"), NORMAL, rules(BY_DEFAULT)),
                // the edges: ten and sixteen themselves are not below
                arguments(facts("REPAIR", "NOISE", "NORMAL", "9.9"), EMERGENCY, rules(BELOW_10)),
                arguments(facts("REPAIR", "NOISE", "NORMAL", "10.0"), NORMAL, rules(BY_DEFAULT)),
                arguments(facts("REPAIR", "LOW_HEAT", "NORMAL", "15.9"), HIGH, rules(BELOW_16)),
                arguments(facts("REPAIR", "LOW_HEAT", "NORMAL", "16.00"), NORMAL, rules(BY_DEFAULT)),
                arguments(facts("REPAIR", "NOISE", "NORMAL", "15.9"), NORMAL, rules(BY_DEFAULT)),
                arguments(facts("REPAIR", "LEAK", "NORMAL", null), HIGH, rules(LEAK)),
                arguments(facts("COMPLAINT", "NOISE", "NORMAL", null), HIGH, rules(COMPLAINT)),
                arguments(facts("REPAIR", "NOISE", "URGENT", null), HIGH, rules(URGENT)),
                arguments(facts("REPAIR", "NOISE", "REPEAT", null), HIGH, rules(REPEAT)),
                // a consultation that turns out to be more is raised like anything else
                arguments(facts("CONSULTATION", "LEAK", "NORMAL", null), HIGH, rules(LEAK)),
                // all that raised are remembered: emergencies first, then by name
                arguments(
                        facts("COMPLAINT", "NO_HEAT", "REPEAT", "8.5", "INFANT", "SICK"),
                        EMERGENCY,
                        rules(BELOW_10, SICK, INFANT, COMPLAINT, BELOW_16, REPEAT)),
                arguments(facts("NEW", "NEW", "NEW", "-30", "NEW"), EMERGENCY, rules(BELOW_10)),
                arguments(new RequestFacts(null, null, null, null, Set.of()), NORMAL, rules(BY_DEFAULT)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_request_gets_the_highest_priority_and_remembers_every_rule_that_raised_it(
            RequestFacts facts, Priority priority, String[] rules) {
        PriorityVerdict verdict = RULES.prioritise(facts);

        assertThat(verdict.priority()).isEqualTo(priority);
        assertThat(verdict.rules()).extracting(RuleRef::name).containsExactlyInAnyOrder(rules);
    }

    @Test
    void emergencies_come_first_among_the_reasons() {
        PriorityVerdict verdict = RULES.prioritise(facts("COMPLAINT", "BURST_PIPE", "URGENT", null));

        assertThat(verdict.rules()).extracting(RuleRef::name).containsExactly(BURST, COMPLAINT, URGENT);
    }

    @Test
    void every_rule_has_a_chinese_sentence_for_the_portal() {
        RuleRef rule = RULES.prioritise(facts("REPAIR", "BURST_PIPE", "NORMAL", null))
                .rules()
                .get(0);

        assertThat(rule).isEqualTo(new RuleRef(BURST, null, "爆管，按紧急处理"));
        assertThat(RULES.refs().values()).hasSize(14).allSatisfy(ref -> assertThat(ref.label())
                .containsPattern("\\p{IsHan}"));
    }

    @Test
    void a_failing_engine_makes_a_request_high_so_that_somebody_looks() {
        PriorityRules failing = new PriorityRules("""
                rule "fails" when io.heatline.rules.RequestFacts() then throw new IllegalStateException(); end
                """);

        PriorityVerdict verdict = failing.prioritise(facts("REPAIR", "NOISE", "NORMAL", null));

        assertThat(verdict.priority()).isEqualTo(HIGH);
        assertThat(verdict.rules()).extracting(RuleRef::name).containsExactly("priority rules failed");
    }

    private static RequestFacts facts(
            String type, String fault, String nature, @Nullable String temperature, String... vulnerable) {
        return new RequestFacts(
                type, fault, nature, temperature == null ? null : new BigDecimal(temperature), Set.of(vulnerable));
    }

    private static Object rules(String... names) {
        return names;
    }
}
