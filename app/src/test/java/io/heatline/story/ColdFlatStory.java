package io.heatline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A cold flat becomes a work order, on whatever database the subclass names. */
abstract class ColdFlatStory extends HeatlineTest {

    private Walk walk() {
        return new Walk(this::as);
    }

    @Test
    void a_cold_flat_goes_to_its_station_and_is_warm_in_the_end() {
        var walk = walk();
        var number = walk.open();

        assertThat(walk.order(number).path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(walk.order(number).path("station").path("id").asText()).isEqualTo("S01");
        walk.accept(number).visit(number).complete(number).satisfied(number);

        var order = walk.order(number);
        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(order.path("technician").path("id").asText()).isEqualTo("technician");
        assertThat(order.path("lastHandler").path("id").asText()).isEqualTo("agent");
        assertThat(walk.timeline(number))
                .containsExactly(
                        "OPENED",
                        "CLASSIFIED",
                        "ROUTED",
                        "DISPATCHED",
                        "accept",
                        "handle",
                        "complete",
                        "callback",
                        "CLOSED");
    }

    @Test
    void the_rules_say_why_this_station_and_why_so_urgent() {
        var walk = walk();
        var request = Walk.request();
        request.put("vulnerable", List.of("INFANT"));
        var number = walk.open(request);

        var decisions =
                walk.get("agent", "/api/work-orders/" + number + "/routing").path("decisions");

        assertThat(decisions.get(0).path("outcome").asText()).isEqualTo("EMERGENCY");
        assertThat(decisions.get(0).path("rules").get(0).path("name").asText())
                .isEqualTo("no heat with an infant at home is an emergency");
        assertThat(decisions.get(1).path("outcome").asText()).isEqualTo("S01");
        assertThat(decisions.get(1).path("rules").get(0).path("row").asInt()).isPositive();
        assertThat(decisions.get(1).path("tableVersion").asText()).isNotEmpty();
    }

    @Test
    void an_estate_nobody_knows_waits_for_a_dispatcher_who_reads_why() {
        var walk = walk();
        var number = walk.open(Walk.request("无人知晓小区"));

        assertThat(walk.order(number).path("station").isNull()).isTrue();
        var why = walk.get("dispatcher", "/api/work-orders/" + number + "/routing")
                .path("decisions")
                .get(1);
        assertThat(why.path("undecided").asText()).contains("无人知晓小区");
        walk.step("dispatcher", number, "dispatch", Map.of("station", "S01", "technician", "technician"));

        assertThat(walk.task("technician", number).path("assignee").path("id").asText())
                .isEqualTo("technician");
    }

    @Test
    void what_is_solved_on_the_call_closes_at_once() {
        var request = Walk.request();
        request.put("solvedOnCall", true);
        var number = walk().open(request);

        assertThat(walk().order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk().get("agent", "/api/tasks?filter=all&number=" + number).path("items"))
                .isEmpty();
    }

    @Test
    void a_declined_order_goes_back_to_the_dispatcher_with_the_reason() {
        var walk = walk();
        var number = walk.open();

        walk.step("technician", number, "accept", Map.of("decision", "decline", "reason", "全班都在抢修"));

        assertThat(walk.task("dispatcher", number).path("key").asText()).isEqualTo("dispatch");
        var last = walk.get("dispatcher", "/api/work-orders/" + number + "/timeline")
                .path("items");
        assertThat(last.get(last.size() - 1).path("note").asText()).isEqualTo("全班都在抢修");
    }

    @Test
    void an_order_is_reassigned_as_often_as_it_takes_and_each_hop_is_told() {
        var walk = walk();
        var number = walk.open();
        walk.accept(number);

        for (int hop = 1; hop <= 3; hop++) {
            var answer = walk.as("lead")
                    .post(
                            "/api/work-orders/" + number + "/reassign",
                            Map.of("technician", "technician", "reason", "第" + hop + "次"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("reassignments").asInt()).isEqualTo(hop);
        }

        var hops =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items").findParents("kind").stream()
                        .filter(item -> item.path("kind").asText().equals("REASSIGNED"))
                        .toList();
        assertThat(hops).hasSize(3);
        assertThat(hops.get(2).path("person").path("id").asText()).isEqualTo("lead");
        assertThat(hops.get(2).path("note").asText()).isEqualTo("第3次");
        assertThat(hops.get(2).path("from").asText()).isNotEmpty();
        walk.accept(number).visit(number).complete(number).satisfied(number);
    }

    @Test
    void a_reassignment_without_a_goal_waits_as_a_task_of_its_own() {
        var walk = walk();
        var number = walk.open();

        walk.as("technician").post("/api/work-orders/" + number + "/reassign", Map.of("reason", "不是我们片区"));

        walk.step("dispatcher", number, "reassign", Map.of("station", "S02", "reason", "归城西"));
        assertThat(walk.order(number).path("station").path("id").asText()).isEqualTo("S02");
        assertThat(walk.as("technician").get("/api/work-orders/" + number).status())
                .isEqualTo(404);
    }

    @Test
    void a_household_that_is_still_cold_gets_its_order_reopened() {
        var walk = walk();
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        walk.step("agent", number, "callback", Map.of("outcome", "notSatisfied", "score", 1, "reason", "又凉了"));

        assertThat(walk.order(number).path("reopened").asInt()).isEqualTo(1);
        walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
        walk.accept(number).visit(number).complete(number).satisfied(number);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void a_household_that_was_not_reached_is_called_again_later() {
        var walk = walk();
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        walk.step("agent", number, "callback", Map.of("outcome", "notReached"));

        assertThat(walk.get("agent", "/api/tasks?filter=all&number=" + number).path("items"))
                .isEmpty();
        assertThat(active(number)).containsExactly("callback");
        assertThat(activeInside(number)).as("in the process it called").containsExactly("callbackLater");
    }

    @Test
    void a_cancelled_order_is_over_wherever_it_stood() {
        var walk = walk();
        var number = walk.open();
        walk.accept(number);

        var answer = walk.as("agent").post("/api/work-orders/" + number + "/cancel", Map.of("reason", "用户自己修好了"));

        assertThat(answer.json().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(active(number)).isEmpty();
        assertThat(walk.as("agent")
                        .post("/api/work-orders/" + number + "/cancel", Map.of("reason", "再来"))
                        .code())
                .isEqualTo("work-order-ended");
        assertThat(walk.as("agent")
                        .post("/api/work-orders/" + walk.open() + "/cancel", Map.of())
                        .code())
                .isEqualTo("form-invalid");
    }

    @Test
    void the_auditor_sees_the_walk_on_the_diagram() {
        var walk = walk();
        var number = walk.open();
        walk.accept(number).visit(number).complete(number).satisfied(number);

        var story = walk.get("auditor", "/api/work-orders/" + number + "/diagram");

        assertThat(story.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(story.path("bpmn").asText()).contains("id=\"work-order\"");
        assertThat(story.path("flows")).extracting(JsonNode::asText).contains("acceptedToHandle", "toClose");
        var handled = step(story, "handle");
        assertThat(handled.path("person").path("id").asText()).isEqualTo("technician");
        assertThat(Instant.parse(handled.path("endedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(handled.path("startedAt").asText()));
    }

    @Test
    void of_two_who_complete_one_task_at_once_one_wins_and_the_other_hears_who() {
        var walk = walk();
        var number = walk.open();
        var task = walk.task("technician", number);

        var first = CompletableFuture.supplyAsync(() -> walk.submit("technician", task, Map.of("decision", "accept")));
        var second = CompletableFuture.supplyAsync(() -> walk.submit("technician", task, Map.of("decision", "accept")));

        var answers = List.of(first.join(), second.join());
        assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 409);
        var late = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late.code()).isEqualTo("task-ended");
        assertThat(late.json().path("endedBy").path("id").asText()).isEqualTo("technician");
        assertThat(late.json().path("endedAt").asText()).isNotEmpty();
    }

    @Test
    void a_list_is_read_page_by_page_without_a_gap() {
        var walk = walk();
        var numbers = List.of(walk.open(), walk.open(), walk.open());

        var first = walk.get("agent", "/api/work-orders?limit=2");
        var second = walk.get(
                "agent", "/api/work-orders?limit=2&after=" + first.path("next").asText());

        assertThat(first.path("items").get(0).path("number").asText()).isEqualTo(numbers.get(2));
        assertThat(first.path("items").get(1).path("number").asText()).isEqualTo(numbers.get(1));
        assertThat(second.path("items").get(0).path("number").asText()).isEqualTo(numbers.get(0));
    }

    @Test
    void an_auditor_reads_orders_but_no_phones() {
        var number = walk().open();

        assertThat(walk().get("auditor", "/api/work-orders/" + number)
                        .path("contact")
                        .path("phone")
                        .asText())
                .contains("*")
                .doesNotContain("13800001111");
        assertThat(walk().get("agent", "/api/work-orders/" + number)
                        .path("contact")
                        .path("phone")
                        .asText())
                .isEqualTo("13800001111");
    }

    /** Where the token stands in the process that the order's own has called. */
    private List<String> activeInside(String number) {
        var story = "/api/work-orders/" + number + "/diagram";
        var called = walk().get("agent", story).path("steps").findValuesAsText("called").stream()
                .filter(id -> !id.equals("null"))
                .findFirst()
                .orElseThrow();
        var inside = new ArrayList<String>();
        walk().get("agent", story + "?called=" + called).path("active").forEach(id -> inside.add(id.asText()));
        return inside;
    }

    private List<String> active(String number) {
        var active =
                walk().get("auditor", "/api/work-orders/" + number + "/diagram").path("active");
        var ids = new ArrayList<String>();
        active.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static JsonNode step(JsonNode story, String activity) {
        for (var step : story.path("steps")) {
            if (step.path("activityId").asText().equals(activity)) {
                return step;
            }
        }
        throw new AssertionError(activity + " was never entered");
    }
}
