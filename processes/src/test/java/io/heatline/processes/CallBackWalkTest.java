package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways of a caller whom nobody spoke with. */
class CallBackWalkTest {

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void who_is_reached_is_done_with() {
        Order call = given.opened(ShippedProcess.CALL_BACK, false);
        assertThat(call.groupsOf("ringBack")).containsExactly("agent");

        call.complete("ringBack", "outcome", "reached");

        assertThat(call.walk()).endsWith("planRingBack", "ringBack", "recordRingBack", "ringBackDone");
        assertThat(call.leftovers()).isZero();
    }

    @Test
    void who_is_not_reached_is_tried_three_times() {
        Order call = given.opened(ShippedProcess.CALL_BACK, false);

        for (int tries = 0; tries < 2; tries++) {
            call.complete("ringBack", "outcome", "notReached");
            assertThat(call.waitsAt()).containsExactly("ringBackLater");
            given.timePasses(House.TIME_TO_CALL_AGAIN);
            assertThat(call.waitsAt()).containsExactly("ringBack");
        }
        call.complete("ringBack", "outcome", "notReached");

        assertThat(call.walk()).endsWith("recordRingBack", "ringBackGivenUp");
        assertThat(call.leftovers()).isZero();
    }

    @Test
    void a_caller_who_gets_through_ends_it_also_between_two_tries() {
        Order call = given.opened(ShippedProcess.CALL_BACK, false).complete("ringBack", "outcome", "notReached");

        call.hear(WorkOrderProcess.MESSAGE_GOT_THROUGH);

        assertThat(call.walk()).endsWith("gotThrough", "closeRingBack", "ringBackNotNeeded");
        assertThat(call.leftovers()).isZero();
    }
}
