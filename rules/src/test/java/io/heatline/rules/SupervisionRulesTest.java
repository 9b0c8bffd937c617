package io.heatline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionRulesTest {
    private static final SupervisionRules RULES = new SupervisionRules();

    @ParameterizedTest
    @CsvSource({
        // happened, calls, transfers, re-dos -> the rule, if any
        "CALL, 2, 9, 9, ",
        "CALL, 3, 0, 0, a third call about the same open order is supervised",
        "CALL, 4, 0, 0, a third call about the same open order is supervised",
        "TRANSFER, 9, 2, 9, ",
        "TRANSFER, 0, 3, 0, a third transfer is supervised",
        "REDO, 9, 9, 2, ",
        "REDO, 0, 0, 3, a third re-do is supervised",
        "SOMETHING_NEW, 9, 9, 9, "
    })
    void three_of_a_kind_are_supervised(String happened, int calls, int transfers, int redos, String rule) {
        var raised = RULES.supervise(new CourseFacts(happened, calls, transfers, redos));

        assertThat(raised.stream().map(RuleRef::name).findFirst().orElse(null)).isEqualTo(rule);
        assertThat(raised).allSatisfy(ref -> assertThat(ref.label()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void a_failing_engine_alarms_nobody() {
        var failing = new SupervisionRules("""
            rule "fails" when io.heatline.rules.CourseFacts() then throw new IllegalStateException(); end
            """);

        assertThat(failing.supervise(new CourseFacts("CALL", 3, 0, 0))).isEmpty();
    }
}
