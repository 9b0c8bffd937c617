package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkOrderWalkTest {

    private static final String[] OPENED = {"opened", "classifyRequest", "assignStation"};
    private static final String[] OFFERED = {"fulfilment", "fulfilmentStarted", "dispatchOrder", "accept"};
    private static final String[] DONE = {
        "acceptOrder", "handle", "recordVisit", "complete", "completeOrder", "fulfilled", "callbackStarted", "callback"
    };
    private static final String[] CLOSED = {"recordCallback", "callbackDone", "closeOrder", "closed"};

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void an_order_goes_from_the_call_to_a_satisfied_household() {
        Order order = given.openedFor("S01");
        assertThat(order.waitsAt()).containsExactly("accept");

        done(order.complete("accept", "decision", "accept")).complete("callback", "outcome", "satisfied");

        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, OFFERED, DONE, CLOSED));
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void what_the_agent_solves_on_the_phone_goes_nowhere() {
        Order order = given.openedAndSolved();

        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, new String[] {"closeOrder", "closed"}));
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void what_the_rules_leave_open_a_dispatcher_decides() {
        Order order = given.openedUndecided();
        assertThat(order.waitsAt()).containsExactly("dispatch");
        assertThat(order.groupsOf("dispatch")).containsExactly("dispatcher");

        given.house.station = "S02";
        order.complete("dispatch");

        assertThat(order.groupsOf("accept")).containsExactly("crew-S02");
        assertThat(order.walk()).endsWith("fulfilmentStarted", "dispatch", "dispatchOrder", "accept");
    }

    @Test
    void an_offer_to_one_technician_is_his_and_still_his_crews() {
        given.house.technician = "zhang.wei";

        Order order = given.openedFor("S01");

        assertThat(order.task("accept").getAssignee()).isEqualTo("zhang.wei");
        assertThat(order.groupsOf("accept")).containsExactly("crew-S01");
        assertThat(order.task("accept").getDueDate()).isNotNull();
    }

    @Test
    void a_declined_order_is_back_with_the_dispatcher_as_often_as_it_takes() {
        Order order = given.openedFor("S01");

        for (int time = 0; time < 3; time++) {
            order.complete("accept", "decision", "decline").complete("dispatch");
        }

        String[] again = {"declineOrder", "dispatch", "dispatchOrder", "accept"};
        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, OFFERED, again, again, again));
        assertThat(order.waitsAt()).containsExactly("accept");
    }

    @Test
    void an_order_nobody_accepts_climbs_a_rung_at_a_time_for_as_long_as_it_takes() {
        Order order = given.openedFor("S01");

        given.timePasses(House.TIME_TO_ACCEPT);
        assertThat(order.walk()).containsOnlyOnce("climbLadder").endsWith("climbLadder");
        assertThat(order.waitsAt()).containsExactly("accept");

        for (int rung = 2; rung <= 5; rung++) {
            given.timePasses(House.TIME_TO_CLIMB);
            assertThat(order.walk()).filteredOn("climbLadder"::equals).hasSize(rung);
        }
        done(order.complete("accept", "decision", "accept")).complete("callback", "outcome", "satisfied");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_time_limit_already_past_climbs_one_rung_and_no_more() {
        given.house.timeToAccept = Duration.ofHours(-6);
        Order order = given.openedFor("S01");

        given.runDueTimers();

        assertThat(order.walk()).containsOnlyOnce("climbLadder");
        assertThat(order.waitsAt()).containsExactly("accept");
        assertThat(order.timers()).isEqualTo(1);
    }

    @Test
    void urging_goes_on_beside_the_work_as_often_as_somebody_asks() {
        Order order = given.openedFor("S01");

        order.hear("urge").hear("urge").hear("urge");

        assertThat(order.walk()).filteredOn("urgeOrder"::equals).hasSize(3);
        assertThat(order.waitsAt()).containsExactly("accept");
        done(order.complete("accept", "decision", "accept"));
        order.hear("urge").complete("callback", "outcome", "satisfied");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_supervised_order_waits_for_the_leads_report_beside_the_work() {
        Order order = given.openedFor("S01");

        order.hear("supervise");

        assertThat(order.waitsAt()).containsExactlyInAnyOrder("accept", "report");
        assertThat(order.groupsOf("report")).containsExactly("lead-S01");
        order.complete("report");
        assertThat(order.waitsAt()).containsExactly("accept");
        assertThat(order.walk()).endsWith("superviseOrder", "report", "recordReport", "reported");
    }

    @Test
    void an_order_that_closes_takes_an_unanswered_supervision_with_it() {
        Order order = given.openedFor("S01").hear("supervise");

        done(order.complete("accept", "decision", "accept")).complete("callback", "outcome", "satisfied");

        assertThat(order.running()).isFalse();
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_suspended_order_goes_on_by_itself_when_its_time_has_come() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        order.hear("suspend");
        assertThat(order.waitsAt()).contains("handle").hasSize(2);

        given.timePasses(House.TIME_TO_RESUME);
        assertThat(order.waitsAt()).containsExactly("handle");
        assertThat(order.walk()).contains("suspendOrder", "resumeDue", "resumeOrder", "resumed");
    }

    @Test
    void a_suspended_order_goes_on_when_somebody_says_so() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        order.hear("suspend").hear("resume");

        assertThat(order.waitsAt()).containsExactly("handle");
        assertThat(order.walk()).endsWith("resumeRequested", "resumeOrder", "resumed");
        done(order).complete("callback", "outcome", "satisfied");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void work_done_while_suspended_leaves_nothing_waiting() {
        Order order =
                given.openedFor("S01").complete("accept", "decision", "accept").hear("suspend");

        done(order).complete("callback", "outcome", "satisfied");

        assertThat(order.running()).isFalse();
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void the_second_time_nobody_is_at_home_a_notice_is_left() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        order.hear("absent");
        assertThat(order.walk()).endsWith("recordAbsence", "absenceRecorded");
        order.hear("absent");

        assertThat(order.walk()).endsWith("recordAbsence", "leaveNotice", "noticeGiven");
        assertThat(order.waitsAt()).containsExactly("handle");
    }

    @Test
    void an_accepted_order_reminds_nobody() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        given.timePasses(House.TIME_TO_ACCEPT);

        assertThat(order.walk()).doesNotContain("climbLadder");
        assertThat(order.waitsAt()).containsExactly("handle");
    }

    @Test
    void an_unhappy_household_sends_the_order_back_to_the_dispatcher() {
        Order order = done(given.openedFor("S01").complete("accept", "decision", "accept"));

        order.complete("callback", "outcome", "notSatisfied");

        assertThat(order.waitsAt()).containsExactly("dispatch");
        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, OFFERED, DONE, new String[] {
            "recordCallback", "callbackDone", "reopenOrder", "fulfilment", "fulfilmentStarted", "dispatch"
        }));
        done(order.complete("dispatch").complete("accept", "decision", "accept"))
                .complete("callback", "outcome", "satisfied");
        assertThat(order.walk()).endsWith(CLOSED);
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_household_not_reached_is_called_again_later_and_again() {
        Order order = done(given.openedFor("S01").complete("accept", "decision", "accept"));

        for (int time = 0; time < 2; time++) {
            order.complete("callback", "outcome", "notReached");
            assertThat(order.waitsAt()).containsExactly("callbackLater");
            given.timePasses(House.TIME_TO_CALL_AGAIN);
            assertThat(order.waitsAt()).containsExactly("callback");
        }
        order.complete("callback", "outcome", "satisfied");

        String[] again = {"recordCallback", "callbackLater", "callback"};
        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, OFFERED, DONE, again, again, CLOSED));
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_household_not_reached_three_times_is_let_be() {
        Order order = done(given.openedFor("S01").complete("accept", "decision", "accept"));

        for (int time = 0; time < 2; time++) {
            order.complete("callback", "outcome", "notReached");
            given.timePasses(House.TIME_TO_CALL_AGAIN);
        }
        order.complete("callback", "outcome", "notReached");

        assertThat(order.walk()).endsWith("recordCallback", "callbackGivenUp", "closeOrder", "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void an_order_that_was_not_drawn_closes_without_a_callback() {
        given.house.drawn = false;

        Order order = done(given.openedFor("S01").complete("accept", "decision", "accept"));

        assertThat(order.walk()).endsWith("completeOrder", "fulfilled", "closeOrder", "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_merged_order_waits_for_the_other_one_and_then_tells_its_caller() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        order.hear("merge");
        assertThat(order.waitsAt()).containsExactly("waitForTarget");
        assertThat(order.timers()).isZero();
        order.hear("targetEnded");
        assertThat(order.waitsAt()).containsExactly("inform");
        order.complete("inform");

        assertThat(order.walk())
                .endsWith(
                        "mergeRequested",
                        "mergeOrder",
                        "waitForTarget",
                        "recordTarget",
                        "inform",
                        "closeOrder",
                        "closed");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_child_closes_with_its_parent() {
        given.house.tellCaller = false;
        Order order = given.openedFor("S01");

        order.hear("merge").hear("targetEnded");

        assertThat(order.walk()).endsWith("waitForTarget", "recordTarget", "closeOrder", "closed");
        assertThat(order.leftovers()).isZero();
    }

    static Order done(Order accepted) {
        return accepted.complete("handle").complete("complete");
    }

    private static List<String> steps(String[]... parts) {
        List<String> steps = new ArrayList<>();
        Arrays.stream(parts).forEach(part -> steps.addAll(Arrays.asList(part)));
        return steps;
    }
}
