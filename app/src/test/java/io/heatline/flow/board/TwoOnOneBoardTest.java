package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people move one order. */
class TwoOnOneBoardTest extends BoardStory {

    @Test
    void of_two_who_drag_one_order_at_once_one_wins_and_the_other_hears_who_and_when() throws Exception {
        var number = walk.open();
        walk.accept(number);
        var card = card(board("lead"), number);

        var answers = atOnce(
                () -> as("lead").post(path(number), handover(card, "S01", "s01-t2", "去东区")),
                () -> as("dispatcher").post(path(number), handover(card, "S01", "s01-t3", "去西区")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        boolean leadWon = answers.get(0).status() == 204;
        var lost = answers.get(leadWon ? 1 : 0);
        assertThat(lost.code()).isEqualTo("order-moved");
        assertThat(lost.json().path("movedBy").path("id").asText()).isEqualTo(leadWon ? "lead" : "dispatcher");
        assertThat(Instant.parse(lost.json().path("movedAt").asText()))
                .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
        var winner = leadWon ? "s01-t2" : "s01-t3";
        assertThat(lost.json().path("holder").path("id").asText()).isEqualTo(winner);
        var order = walk.order(number);
        assertThat(order.path("technician").path("id").asText()).isEqualTo(winner);
        assertThat(order.path("reassignments").asInt()).isEqualTo(1);
    }

    @Test
    void what_nobody_has_accepted_can_be_dragged_by_one_only_too() throws Exception {
        var number = walk.open();
        var card = card(board("lead"), number);

        var answers = atOnce(
                () -> as("lead").post(path(number), handover(card, "S01", "s01-t2", null)),
                () -> as("dispatcher").post(path(number), handover(card, "S01", "s01-t3", null)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(walk.timeline(number)).containsOnlyOnce("HANDED_OVER");
    }

    @Test
    void an_order_accepted_meanwhile_is_told_as_such() {
        var number = walk.open();
        var card = card(board("lead"), number);
        walk.accept(number);

        var late = as("lead").post(path(number), handover(card, "S01", "s01-t2", null));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("movedBy").path("id").asText()).isEqualTo("technician");
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var people = Executors.newFixedThreadPool(calls.length);
        try {
            var waiting = Stream.of(calls)
                    .map(call -> people.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
