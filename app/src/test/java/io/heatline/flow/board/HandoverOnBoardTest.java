package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An order dragged to somebody: what it does depends on where the order stands. */
class HandoverOnBoardTest extends BoardStory {

    @Test
    void what_nobody_has_accepted_is_handed_over_without_a_reason() {
        var number = walk.open();

        assertThat(hand("lead", number, "s01-t2", null).status()).isEqualTo(204);

        var task = walk.task("lead", number);
        assertThat(task.path("key").asText()).isEqualTo("accept");
        assertThat(task.path("assignee").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.timeline(number)).endsWith("HANDED_OVER");
        assertThat(database.queryForObject(
                        "select count(*) from notice_message where order_number = ? and person_id = 's01-t2'",
                        Integer.class,
                        number))
                .isPositive();
    }

    @Test
    void it_goes_back_to_the_crew_and_anybody_of_it_may_accept() {
        var number = walk.open();
        hand("lead", number, "s01-t2", null);

        assertThat(hand("lead", number, null, null).status()).isEqualTo(204);

        assertThat(walk.task("lead", number).path("assignee").isNull()).isTrue();
        walk.accept(number);
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("technician");
    }

    @Test
    void what_somebody_is_at_work_on_is_reassigned_by_the_process_with_a_reason() {
        var number = walk.open();
        walk.accept(number);

        var silent = hand("lead", number, "s01-t2", null);
        var told = hand("lead", number, "s01-t2", "师傅发烧回家");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.code()).isEqualTo("form-invalid");
        assertThat(told.status()).isEqualTo(204);
        var order = walk.order(number);
        assertThat(order.path("reassignments").asInt()).isEqualTo(1);
        assertThat(order.path("technician").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.timeline(number)).contains("REASSIGNED");
    }

    @Test
    void a_dispatcher_sends_what_no_station_has() {
        var number = walk.open(Walk.request("无人知晓小区"));
        var board = walk.get("dispatcher", "/api/board?station=S02");
        var card = StreamSupport.stream(board.path("nowhere").spliterator(), false)
                .filter(one -> one.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();

        assertThat(card.path("way").asText()).isEqualTo("DISPATCH");
        assertThat(as("dispatcher")
                        .post(path(number), handover(card, "S02", "s02-t1", null))
                        .status())
                .isEqualTo(204);

        assertThat(walk.order(number).path("station").path("id").asText()).isEqualTo("S02");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("s02-t1");
        assertThat(board("lead").path("nowhere"))
                .as("a lead sees the own station only")
                .isEmpty();
    }

    @Test
    void a_lead_takes_an_order_on() {
        var number = walk.open();

        assertThat(hand("lead", number, "lead", null).status()).isEqualTo(204);
        walk.step("lead", number, "accept", Map.of("decision", "accept"));

        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("lead");
    }

    @Test
    void a_closed_order_does_not_move() {
        var number = walk.open();
        walk.accept(number).visit(number);
        var card = card(board("lead"), number);
        walk.complete(number).satisfied(number);

        var refused = as("lead").post(path(number), handover(card, "S01", "s01-t2", "换人"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("work-order-ended");
        assertThat(refused.text()).contains("已经完结");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void nobody_of_another_station_is_given_it() {
        var number = walk.open();

        var refused = hand("lead", number, "s02-t1", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("technician-not-of-station");
        assertThat(walk.task("lead", number).path("assignee").isNull()).isTrue();
    }
}
