package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways of consultations and complaints. */
class TalkWalkTest {

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void a_consultation_answered_from_knowledge_ends_on_the_call() {
        Order order = given.opened(ShippedProcess.CONSULTATION, true);

        assertThat(order.walk()).containsExactly("opened", "classifyRequest", "closeOrder", "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void one_that_was_not_is_the_expert_desks() {
        Order order = given.opened(ShippedProcess.CONSULTATION, false);
        assertThat(order.waitsAt()).containsExactly("expert");
        assertThat(order.groupsOf("expert")).containsExactly("expert");

        order.complete("expert", "resolution", "answered").complete("callback", "outcome", "satisfied");

        assertThat(order.walk())
                .endsWith(
                        "askExpert",
                        "expert",
                        "answeringEnded",
                        "recordAnswer",
                        "callbackStarted",
                        "callback",
                        "recordCallback",
                        "callbackDone",
                        "closeOrder",
                        "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void an_asker_who_wants_no_call_gets_none() {
        given.house.drawn = false;
        Order order = given.opened(ShippedProcess.CONSULTATION, false);

        order.complete("expert", "resolution", "answered");

        assertThat(order.walk()).endsWith("answeringEnded", "recordAnswer", "closeOrder", "closed");
    }

    @Test
    void an_asker_who_is_not_satisfied_is_answered_again() {
        Order order = given.opened(ShippedProcess.CONSULTATION, false)
                .complete("expert", "resolution", "answered")
                .complete("callback", "outcome", "notSatisfied");

        assertThat(order.walk()).endsWith("reopenOrder", "answering", "answeringStarted", "askExpert", "expert");
        assertThat(order.timers()).isEqualTo(1);
    }

    @Test
    void what_needs_a_visit_becomes_a_work_order_and_waits_for_it() {
        Order order = given.opened(ShippedProcess.CONSULTATION, false).complete("expert", "resolution", "toStation");
        assertThat(order.waitsAt()).containsExactly("waitForTarget");

        order.hear("targetEnded");

        assertThat(order.walk()).endsWith("turnIntoOrder", "waitForTarget", "recordTarget", "closeOrder", "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_complaint_is_routed_looked_into_answered_and_asked_about() {
        Order order = given.opened(ShippedProcess.COMPLAINT, false);
        assertThat(order.groupsOf("triage")).containsExactly("dispatcher");

        order.complete("triage");
        assertThat(order.groupsOf("investigate")).containsExactly("lead-S01");
        order.complete("investigate");
        assertThat(order.groupsOf("reply")).containsExactly("agent", "lead-S01");
        order.complete("reply").complete("callback", "outcome", "satisfied");

        assertThat(order.walk())
                .containsSubsequence(
                        "triage",
                        "routeComplaint",
                        "investigate",
                        "recordInvestigation",
                        "reply",
                        "recordReply",
                        "handled",
                        "callback",
                        "closeOrder",
                        "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void one_who_is_not_satisfied_is_heard_by_a_higher_level_without_another_triage() {
        Order order = given.opened(ShippedProcess.COMPLAINT, false)
                .complete("triage")
                .complete("investigate")
                .complete("reply");

        given.house.investigators = "office";
        order.complete("callback", "outcome", "notSatisfied");

        assertThat(order.waitsAt()).containsExactly("investigate");
        assertThat(order.groupsOf("investigate")).containsExactly("office");
        order.complete("investigate").complete("reply").complete("callback", "outcome", "satisfied");
        assertThat(order.running()).isFalse();
        assertThat(order.leftovers()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CONSULTATION,expert", "COMPLAINT,triage"})
    void what_is_late_climbs_a_rung_at_a_time(ShippedProcess process, String step) {
        Order order = given.opened(process, false);

        given.timePasses(House.TIME_TO_CLIMB);
        given.timePasses(House.TIME_TO_CLIMB);

        assertThat(order.walk()).filteredOn("climbLadder"::equals).hasSizeBetween(2, 3);
        assertThat(order.waitsAt()).containsExactly(step);
        assertThat(order.timers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSULTATION", "COMPLAINT"})
    void cancelled_while_the_household_is_called_back_nothing_is_left(ShippedProcess process) {
        Order order = given.opened(process, false);
        if (process == ShippedProcess.COMPLAINT) {
            order.complete("triage").complete("investigate").complete("reply");
        } else {
            order.complete("expert", "resolution", "answered");
        }
        order.hear("urge").hear("supervise");
        assertThat(order.waitsAt()).containsExactlyInAnyOrder("callback", "report");

        order.cancel();

        assertThat(order.walk()).endsWith("cancellation", "cancelRequested", "cancelOrder", "cancelled");
        assertThat(order.leftovers()).isZero();
    }
}
