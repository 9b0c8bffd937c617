package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both messages, in every place an order can wait at. */
class InterruptionTest {

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void these_are_all_the_places_an_order_can_wait_at() {
        assertThat(Arrays.stream(Place.values()).map(Place::id).collect(Collectors.toSet()))
                .isEqualTo(placesOfAnOrder());
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCH", "ACCEPT", "HANDLE", "COMPLETE"})
    void before_completion_an_order_is_reassigned_wherever_it_stands(Place place) {
        Order order = waitingAt(place);

        order.reassign();
        assertThat(order.waitsAt()).containsExactly("reassign");
        assertThat(order.groupsOf("reassign")).containsExactly("dispatcher", "lead-S01");
        assertThat(order.timers()).isZero();

        given.house.station = "S05";
        order.complete("reassign");
        assertThat(order.waitsAt()).containsExactly("accept");
        assertThat(order.groupsOf("accept")).containsExactly("crew-S05");
        assertThat(order.walk())
                .endsWith(
                        "reassignRequested",
                        "reassign",
                        "reassignOrder",
                        "fulfilment",
                        "fulfilmentStarted",
                        "dispatchOrder",
                        "accept");
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCH", "ACCEPT", "HANDLE", "COMPLETE"})
    void before_completion_an_order_is_given_back_to_the_dispatcher_wherever_it_stands(Place place) {
        Order order = waitingAt(place).hear("suspend");

        order.hear("return");

        assertThat(order.waitsAt()).containsExactly("dispatch");
        assertThat(order.timers()).isEqualTo(1);
        assertThat(order.walk())
                .endsWith("returnRequested", "returnOrder", "fulfilment", "fulfilmentStarted", "dispatch");
    }

    @ParameterizedTest
    @EnumSource(names = {"REASSIGN", "CALLBACK", "CALLBACK_LATER", "WAIT_FOR_TARGET", "INFORM"})
    void elsewhere_nobody_listens_to_a_reassignment(Place place) {
        Order order = waitingAt(place);

        assertThatThrownBy(order::reassign).isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(order.waitsAt()).containsExactly(place.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_order_is_cancelled_wherever_it_stands_and_leaves_nothing_behind(Place place) {
        Order order = waitingAt(place);

        order.cancel();

        assertThat(order.walk()).endsWith(place.id(), "cancellation", "cancelRequested", "cancelOrder", "cancelled");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void an_order_may_be_reassigned_without_limit() {
        Order order = given.openedFor("S01");

        for (int hop = 0; hop < 50; hop++) {
            order.reassign().complete("reassign");
        }

        assertThat(order.walk().stream().filter("reassignOrder"::equals)).hasSize(50);
        assertThat(order.timers()).isEqualTo(1);
        WorkOrderWalkTest.done(order.complete("accept", "decision", "accept"))
                .complete("callback", "outcome", "satisfied");
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void a_reopened_order_can_be_reassigned_and_cancelled_like_any_other() {
        Order order = WorkOrderWalkTest.done(given.openedFor("S01").complete("accept", "decision", "accept"))
                .complete("callback", "outcome", "notSatisfied");

        order.reassign().complete("reassign");
        assertThat(order.waitsAt()).containsExactly("accept");

        order.cancel();
        assertThat(order.leftovers()).isZero();
    }

    @Test
    void messages_reach_the_order_they_name_and_no_other() {
        Order one = given.openedFor("S01");
        Order other = given.openedFor("S01");

        one.cancel();

        assertThat(other.waitsAt()).containsExactly("accept");
        assertThat(Set.of(one.running(), other.running())).containsExactlyInAnyOrder(false, true);
    }

    private static Set<String> placesOfAnOrder() {
        Set<String> places = ShippedModel.of(ShippedProcess.WORK_ORDER).waitingPlaces();
        places.addAll(ShippedModel.of(ShippedProcess.SATISFACTION).waitingPlaces());
        return places;
    }

    private Order waitingAt(Place place) {
        Order order = given.openedFor("S01");
        place.way.accept(order);
        assertThat(order.waitsAt()).containsExactly(place.id());
        return order;
    }

    /** Where an order waits, and how it comes there. */
    enum Place {
        DISPATCH(order -> order.complete("accept", "decision", "decline")),
        ACCEPT(order -> {}),
        HANDLE(order -> order.complete("accept", "decision", "accept")),
        COMPLETE(order -> order.complete("accept", "decision", "accept").complete("handle")),
        REASSIGN(Order::reassign),
        CALLBACK(order -> WorkOrderWalkTest.done(order.complete("accept", "decision", "accept"))),
        CALLBACK_LATER(order -> WorkOrderWalkTest.done(order.complete("accept", "decision", "accept"))
                .complete("callback", "outcome", "notReached")),
        WAIT_FOR_TARGET(order -> order.hear("merge")),
        INFORM(order -> order.hear("merge").hear("targetEnded"));

        private final Consumer<Order> way;

        Place(Consumer<Order> way) {
            this.way = way;
        }

        String id() {
            return switch (this) {
                case CALLBACK_LATER -> "callbackLater";
                case WAIT_FOR_TARGET -> "waitForTarget";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }
}
