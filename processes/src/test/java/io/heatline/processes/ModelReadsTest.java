package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelReadsTest {

    @Test
    void a_model_reads_what_its_conditions_timers_and_people_name() {
        assertThat(ModelReads.of(Drawn.condition("${warmEnough == 'no' or rooms > 3}")))
                .containsExactly("rooms", "warmEnough");
        assertThat(ModelReads.of(Drawn.timer("<timeDate>${acceptDue}</timeDate>")))
                .containsExactly("acceptDue");
        assertThat(ModelReads.of(
                        Drawn.userTask("camunda:assignee=\"${technician}\" camunda:candidateGroups=\"agent,${crew}\"")))
                .containsExactly("crew", "technician");
        assertThat(ModelReads.of(Drawn.call("<camunda:in source=\"crew\" target=\"team\"/>")))
                .contains("crew");
        assertThat(
                        ModelReads.of(
                                Drawn.loop(
                                        "<multiInstanceLoopCharacteristics camunda:collection=\"signers\" camunda:elementVariable=\"signer\"/>")))
                .containsExactly("signer", "signers");
    }

    @Test
    void a_word_in_quotes_and_a_bean_are_not_variables() {
        assertThat(ModelReads.of(Drawn.condition("${warmEnough == 'rooms and crew'}")))
                .containsExactly("warmEnough");
        assertThat(ModelReads.of(Drawn.serviceTask("camunda:delegateExpression=\"${closeOrder}\"")))
                .isEmpty();
    }

    @Test
    void the_engines_own_model_reads_the_same() {
        assertThat(ModelReads.of(ShippedModel.of(ShippedProcess.WORK_ORDER).model()))
                .isEqualTo(
                        ModelReads.of(ShippedModel.of(ShippedProcess.WORK_ORDER).xml()))
                .contains("decision", "outcome");
    }
}
