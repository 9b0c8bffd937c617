package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Somebody of the crew is away, and their day goes to the others. */
class FallenIllTest extends BoardStory {

    @Test
    void whoever_is_away_is_given_nothing_and_proposed_for_nothing() {
        var number = walk.open();
        var now = Instant.now();
        fallIll("s01-t4", now);
        try {
            var refused = hand("lead", number, "s01-t4", null);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("technician-absent");
            assertThat(member(board("lead"), "s01-t4").path("absent").asText()).isEqualTo("ILL");
            assertThat(walk.get("lead", "/api/board/proposals").path("items"))
                    .isNotEmpty()
                    .noneMatch(one -> one.path("technician").path("id").asText().equals("s01-t4"));
        } finally {
            recover("s01-t4");
        }
    }

    @Test
    void the_day_of_whoever_fell_ill_is_split_and_what_can_not_be_moved_is_told_order_by_order() {
        var first = walk.open();
        var second = walk.open();
        var third = walk.open();
        for (var number : List.of(first, second, third)) {
            assertThat(hand("lead", number, "s01-t5", null).status()).isEqualTo(204);
        }
        var proposals = walk.get("lead", "/api/board/proposals?without=s01-t5").path("items");
        assertThat(proposals)
                .extracting(one -> one.path("card").path("number").asText())
                .contains(first, second, third);
        assertThat(proposals).allSatisfy(one -> {
            assertThat(one.path("technician").path("id").asText()).isNotEqualTo("s01-t5");
            assertThat(one.path("reasons")).isNotEmpty();
        });
        var moves = StreamSupport.stream(proposals.spliterator(), false)
                .map(one ->
                        move(one.path("card"), one.path("technician").path("id").asText()))
                .toList();
        // Between the preview and the confirmation somebody else cancels one of them.
        as("agent").post("/api/work-orders/" + second + "/cancel", Map.of("reason", "自己好了"));

        var results = as("lead")
                .post("/api/bulk/handovers", Map.of("station", "S01", "orders", moves, "reason", "生病"))
                .json();

        assertThat(result(results, first).path("done").asBoolean()).isTrue();
        assertThat(result(results, third).path("done").asBoolean()).isTrue();
        assertThat(result(results, second).path("done").asBoolean()).isFalse();
        assertThat(result(results, second).path("problem").path("code").asText())
                .isEqualTo("work-order-ended");
        assertThat(result(results, second).path("problem").path("detail").asText())
                .contains("完结或取消");
        assertThat(cardsOf(board("lead"), "s01-t5")).doesNotContain(first, third);
    }
}
