package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several orders at once, each with its own result. */
class BulkTest extends BoardStory {

    @Test
    void several_are_accepted_at_once_each_with_its_own_result() {
        var mine = walk.open();
        var taken = walk.open();
        walk.accept(taken);
        var elsewhere = walk.open(Walk.request("无人知晓小区"));

        var results = as("technician")
                .post("/api/bulk/acceptances", Map.of("numbers", List.of(mine, taken, elsewhere)))
                .json();

        assertThat(result(results, mine).path("done").asBoolean()).isTrue();
        assertThat(result(results, taken).path("problem").path("code").asText()).isEqualTo("not-possible-now");
        assertThat(result(results, elsewhere).path("done").asBoolean()).isFalse();
        assertThat(walk.order(mine).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void several_are_reassigned_and_cancelled_only_by_those_who_may() {
        var one = walk.open();
        var two = walk.open();
        var numbers = List.of(one, two);

        var moved = as("lead")
                .post("/api/bulk/reassignments", Map.of("numbers", numbers, "station", "S02", "reason", "支援城西"))
                .json();
        var stranger = as("s03-lead").post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "x"));
        var technician = as("technician").post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "x"));
        var cancelled = as("agent")
                .post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "重复登记"))
                .json();

        assertThat(moved).allMatch(result -> result.path("done").asBoolean());
        assertThat(stranger.json())
                .allMatch(result -> result.path("problem").path("code").asText().equals("work-order-unknown"));
        assertThat(technician.json())
                .allMatch(result -> result.path("problem").path("code").asText().equals("not-permitted"));
        assertThat(cancelled).allMatch(result -> result.path("done").asBoolean());
        assertThat(walk.order(two).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(as("agent")
                        .post("/api/bulk/cancellations", Map.of("numbers", List.of()))
                        .status())
                .isEqualTo(422);
    }
}
