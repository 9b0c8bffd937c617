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
        "acceptOrder", "handle", "recordVisit", "complete", "completeOrder", "fulfilled", "callback"
    };
    private static final String[] CLOSED = {"recordCallback", "closeOrder", "closed"};

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
    void an_order_nobody_accepts_reminds_the_crew_and_then_climbs_to_the_station_lead() {
        Order order = given.openedFor("S01");

        given.timePasses(House.TIME_TO_ACCEPT);
        assertThat(order.walk()).endsWith("acceptReminderDue", "remindCrew", "crewReminded");
        assertThat(order.waitsAt()).containsExactly("accept");

        given.timePasses(House.TIME_TO_ESCALATE);
        assertThat(order.walk()).endsWith("acceptEscalationDue", "offerToLead", "leadOffered");
        assertThat(order.waitsAt()).containsExactly("accept");

        done(order.complete("accept", "decision", "accept")).complete("callback", "outcome", "satisfied");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_time_limit_already_past_reminds_at_once_and_once() {
        given.house.timeToAccept = Duration.ofDays(-1);
        Order order = given.openedFor("S01");

        given.runDueTimers();

        assertThat(order.walk())
                .containsOnlyOnce("remindCrew", "offerToLead")
                .startsWith(steps(OPENED, OFFERED).toArray(String[]::new));
        assertThat(order.waitsAt()).containsExactly("accept");
        assertThat(order.timers()).isZero();
    }

    @Test
    void an_accepted_order_reminds_nobody() {
        Order order = given.openedFor("S01").complete("accept", "decision", "accept");

        given.timePasses(Duration.ofDays(1));

        assertThat(order.walk()).doesNotContain("remindCrew", "offerToLead");
        assertThat(order.waitsAt()).containsExactly("handle");
    }

    @Test
    void an_unhappy_household_sends_the_order_back_to_the_dispatcher() {
        Order order = done(given.openedFor("S01").complete("accept", "decision", "accept"));

        order.complete("callback", "outcome", "notSatisfied");

        assertThat(order.waitsAt()).containsExactly("dispatch");
        assertThat(order.walk()).containsExactlyElementsOf(steps(OPENED, OFFERED, DONE, new String[] {
            "recordCallback", "reopenOrder", "fulfilment", "fulfilmentStarted", "dispatch"
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

    static Order done(Order accepted) {
        return accepted.complete("handle").complete("complete");
    }

    private static List<String> steps(String[]... parts) {
        List<String> steps = new ArrayList<>();
        Arrays.stream(parts).forEach(part -> steps.addAll(Arrays.asList(part)));
        return steps;
    }
}
