package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders that are about the same thing, and people who are to know. */
class JoiningTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);
    private final String room = String.valueOf(Math.abs(UUID.randomUUID().hashCode()) % 90000 + 10000);

    @Test
    void a_second_call_about_the_same_flat_is_merged_and_its_caller_told_how_it_ended() {
        var first = open(room);
        var second = open(room);

        assertThat(merge("agent", second, first).status()).isEqualTo(200);

        assertThat(walk.order(second).path("status").asText()).isEqualTo("MERGED");
        assertThat(walk.get("agent", "/api/tasks?filter=all&number=" + second).path("items"))
                .isEmpty();
        assertThat(walk.get("agent", "/api/work-orders/" + first + "/children").path("items"))
                .hasSize(1);
        walk.accept(first).visit(first).complete(first).satisfied(first);

        var task = walk.task("agent", second);
        assertThat(task.path("key").asText()).isEqualTo("inform");
        walk.step("agent", second, "inform", Map.of("told", "TOLD"));
        assertThat(walk.order(second).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.order(second).path("closeReason").asText()).isEqualTo("MERGED");
        assertThat(walk.timeline(second)).endsWith("MERGED", "TARGET_ENDED", "inform", "CLOSED");
    }

    @Test
    void the_same_matter_at_the_same_flat_within_days_is_marked_as_a_repeat() {
        var first = open(room);
        var second = open(room);

        assertThat(walk.order(first).path("nature").asText()).isEqualTo("NORMAL");
        assertThat(walk.order(second).path("nature").asText()).isEqualTo("REPEAT");
        assertThat(walk.order(second).path("course").path("repeatOf").asText()).isEqualTo(first);
        assertThat(walk.order(second).path("priority").asText()).isEqualTo("HIGH");
    }

    @Test
    void a_merged_callers_order_goes_on_when_the_other_one_is_cancelled_too() {
        var first = open(room);
        var second = open(room);
        merge("agent", second, first);

        as("agent").post("/api/work-orders/" + first + "/cancel", Map.of("reason", "误报"));

        assertThat(walk.task("agent", second).path("key").asText()).isEqualTo("inform");
    }

    @Test
    void an_order_is_not_merged_into_itself_or_in_a_circle_or_into_what_has_ended_or_lives_elsewhere() {
        var first = open(room);
        var second = open(room);
        var third = open(room);
        var elsewhere = open(room + "1");

        assertThat(merge("agent", first, first).code()).isEqualTo("merge-into-itself");
        assertThat(merge("agent", first, elsewhere).code()).isEqualTo("merge-other-premises");
        merge("agent", first, second);
        merge("agent", second, third);
        assertThat(merge("agent", third, first).code()).isEqualTo("merge-in-a-circle");
        assertThat(walk.order(third).path("status").asText()).isEqualTo("DISPATCHED");
        as("agent").post("/api/work-orders/" + elsewhere + "/cancel", Map.of("reason", "误报"));
        assertThat(merge("agent", third, elsewhere).code()).isEqualTo("merge-target-ended");
        assertThat(merge("agent", first, third).code()).isEqualTo("not-possible-now");
        assertThat(merge("technician", third, first).status()).isEqualTo(403);
    }

    @Test
    void the_children_of_an_outage_close_with_their_parent_all_at_once() {
        var parent = open(room);
        var children = new ArrayList<String>();
        for (int flat = 0; flat < 20; flat++) {
            children.add(open(room + "-" + flat));
        }

        var adopted = as("dispatcher")
                .post("/api/work-orders/" + parent + "/children", Map.of("numbers", children, "reason", "整栋停热"));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        assertThat(adopted.json().path("items")).hasSize(20);
        walk.accept(parent).visit(parent).complete(parent).satisfied(parent);

        assertThat(children).allSatisfy(child -> {
            assertThat(walk.order(child).path("status").asText()).isEqualTo("CLOSED");
            assertThat(walk.order(child).path("closeReason").asText()).isEqualTo("CHILD");
        });
    }

    @Test
    void children_are_all_joined_or_none_is() {
        var parent = open(room);
        var child = open(room + "2");

        var adopted = as("dispatcher")
                .post("/api/work-orders/" + parent + "/children", Map.of("numbers", List.of(child, parent)));

        assertThat(adopted.code()).isEqualTo("merge-into-itself");
        assertThat(walk.order(child).path("status").asText()).isEqualTo("DISPATCHED");
    }

    @Test
    void somebody_who_is_let_know_is_told_once_and_may_see_the_order() {
        var number = open(room);
        assertThat(as("s02-lead").get("/api/work-orders/" + number).status()).isEqualTo(404);

        for (int time = 0; time < 2; time++) {
            var informed = as("dispatcher")
                    .post(
                            "/api/work-orders/" + number + "/inform",
                            Map.of("people", List.of("s02-lead"), "note", "请知悉"));
            assertThat(informed.status()).as(informed.text()).isEqualTo(200);
            assertThat(informed.json().path("items")).hasSize(1);
        }

        assertThat(as("s02-lead").get("/api/work-orders/" + number).status()).isEqualTo(200);
        assertThat(as("s02-t1").get("/api/work-orders/" + number).status()).isEqualTo(404);
        assertThat(audited(number)).contains("work-order.inform");
        var messages = walk.get("s02-lead", "/api/messages").path("items").findValuesAsText("number");
        assertThat(messages).containsOnlyOnce(number);
        assertThat(as("dispatcher")
                        .post("/api/work-orders/" + number + "/inform", Map.of("people", List.of("nobody-at-all")))
                        .code())
                .isEqualTo("person-unfit");
    }

    @Test
    void a_request_that_is_sent_twice_under_one_key_is_done_once() {
        var parent = open(room + "3");
        var child = open(room + "4");
        var adopt = "/api/work-orders/" + parent + "/children";
        var inform = "/api/work-orders/" + parent + "/inform";

        for (int time = 0; time < 2; time++) {
            var adopted = keyed("adopt-" + parent).post(adopt, Map.of("numbers", List.of(child)));
            assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
            var informed = keyed("inform-" + parent).post(inform, Map.of("people", List.of("s02-lead")));
            assertThat(informed.status()).as(informed.text()).isEqualTo(200);
        }

        assertThat(audited(parent)).containsOnlyOnce("work-order.adopt", "work-order.inform");
        assertThat(keyed("inform-" + parent)
                        .post(inform, Map.of("people", List.of("s03-lead")))
                        .code())
                .isEqualTo("idempotency-key-reused");
    }

    private Client keyed(String key) {
        return as("dispatcher").with("Idempotency-Key", key);
    }

    private List<String> audited(String number) {
        return database.queryForList("select action from audit_entry where object_id = ?", String.class, number);
    }

    private Answer merge(String login, String number, String into) {
        return as(login).post("/api/work-orders/" + number + "/merge", Map.of("into", into, "reason", "同一件事"));
    }

    private String open(String flat) {
        var request = Walk.request();
        request.put("premises", Map.of("estate", Walk.ESTATE, "building", "3号楼", "unit", "2单元", "room", flat));
        return walk.open(request);
    }
}
