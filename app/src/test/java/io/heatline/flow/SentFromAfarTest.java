package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.file.Photos;
import io.heatline.story.Walk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Completions from a phone on a bad signal: sent twice because an answer was lost, or hours after the work was done. */
class SentFromAfarTest extends HeatlineTest {

    private static final Map<String, Object> DONE =
            Map.of("result", "FIXED", "description", "立管排气", "indoorTemperature", 20.5);

    private final Walk walk = new Walk(this::as);
    private final String key = UUID.randomUUID().toString();
    private String number = "";
    private JsonNode task = com.fasterxml.jackson.databind.node.NullNode.getInstance();

    @BeforeEach
    void a_technician_has_been_there() {
        number = walk.open();
        walk.accept(number).visit(number);
        task = walk.task("technician", number);
    }

    private Answer complete(String login, Map<String, Object> values, Instant capturedAt) {
        return send(login, "complete", values, capturedAt);
    }

    private Answer late(String login, Map<String, Object> values) {
        return send(login, "late", values, Instant.now().minus(1, ChronoUnit.DAYS));
    }

    private Answer send(String login, String what, Map<String, Object> values, Instant capturedAt) {
        var body = new HashMap<String, Object>();
        body.put("formVersion", task.path("form").path("version").asText());
        body.put("values", values);
        body.put("capturedAt", capturedAt.toString());
        return as(login)
                .with("Idempotency-Key", key)
                .post("/api/tasks/" + task.path("id").asText() + "/" + what, body);
    }

    private List<JsonNode> told(String kind) {
        var lines = new ArrayList<JsonNode>();
        walk.get("auditor", "/api/work-orders/" + number + "/timeline")
                .path("items")
                .forEach(lines::add);
        return lines.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private List<JsonNode> completions() {
        return told("TASK_COMPLETED").stream()
                .filter(line -> line.path("step").path("key").asText().equals("complete"))
                .toList();
    }

    private void reassign(String station) {
        var answer = as("dispatcher")
                .post("/api/work-orders/" + number + "/reassign", Map.of("station", station, "reason", "改派"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void sent_again_because_the_answer_was_lost_it_is_taken_once_and_answered_as_before() {
        var first = complete("technician", DONE, Instant.now());
        var again = complete("technician", DONE, Instant.now());

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(completions()).hasSize(1);
    }

    @Test
    void of_two_sendings_at_once_one_is_taken_and_both_are_answered() {
        var first = CompletableFuture.supplyAsync(() -> complete("technician", DONE, Instant.now()));
        var second = CompletableFuture.supplyAsync(() -> complete("technician", DONE, Instant.now()));

        assertThat(List.of(first.join().status(), second.join().status())).containsExactly(200, 200);
        assertThat(completions()).hasSize(1);
    }

    @Test
    void another_answer_under_the_same_key_is_refused_and_the_first_one_stands() {
        complete("technician", DONE, Instant.now());
        var other = new HashMap<>(DONE);
        other.put("indoorTemperature", 12);

        var answer = complete("technician", other, Instant.now());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("idempotency-key-reused");
        assertThat(completions()).hasSize(1);
    }

    @Test
    void somebody_else_under_the_same_key_hears_that_it_is_over() {
        complete("technician", DONE, Instant.now());

        var answer = complete("lead", DONE, Instant.now());

        assertThat(answer.code()).isEqualTo("task-ended");
        assertThat(answer.json().path("endedBy").path("id").asText()).isEqualTo("technician");
        assertThat(answer.json().path("orderStatus").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void the_timeline_tells_when_it_was_done_and_when_it_came_but_believes_no_clock_that_is_ahead() {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        complete("technician", DONE, yesterday);

        var line = completions().get(0);
        assertThat(Instant.parse(line.path("capturedAt").asText())).isEqualTo(yesterday);
        assertThat(Instant.parse(line.path("at").asText())).isAfter(yesterday);

        a_technician_has_been_there();
        complete("technician", DONE, Instant.now().plus(Duration.ofDays(3)));

        assertThat(Instant.parse(completions().get(0).path("capturedAt").asText()))
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void what_was_captured_while_the_order_was_given_to_others_is_told_with_its_photo_and_changes_nothing() {
        byte[] photo = Photos.jpeg();
        var file = as("technician")
                .upload("POST", "/api/files", "file", "a.jpg", photo, Map.of("sha256", Photos.sha256(photo)))
                .json()
                .path("id")
                .asText();
        var values = new HashMap<>(DONE);
        values.put("photos", List.of(file, "no file at all"));
        reassign("S02");
        var before = walk.order(number).path("version").asInt();

        var refused = complete("technician", values, Instant.now());
        assertThat(refused.code()).isEqualTo("task-ended");
        assertThat(refused.json().path("orderStatus").asText()).isEqualTo("DISPATCHED");
        assertThat(late("technician", values).status()).isEqualTo(200);
        assertThat(late("technician", values).status()).as("sent again").isEqualTo(200);

        assertThat(told("LATE_ANSWER")).hasSize(1);
        var line = told("LATE_ANSWER").get(0);
        assertThat(line.path("person").path("id").asText()).isEqualTo("technician");
        assertThat(Instant.parse(line.path("capturedAt").asText()))
                .isBefore(Instant.now().minus(23, ChronoUnit.HOURS));
        assertThat(line.path("fields").toString()).contains("立管排气").contains(file);
        assertThat(as("s02-lead").get("/api/files/" + file).status()).isEqualTo(200);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(walk.order(number).path("version").asInt()).isEqualTo(before);
        assertThat(as("technician").get("/api/work-orders/" + number).status())
                .as("it does not open the order again")
                .isEqualTo(404);
    }

    @Test
    void what_was_captured_before_the_order_was_cancelled_is_told_after_it() {
        as("agent").post("/api/work-orders/" + number + "/cancel", Map.of("reason", "用户自己修好了"));

        assertThat(complete("technician", DONE, Instant.now())
                        .json()
                        .path("orderStatus")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(late("technician", DONE).status()).isEqualTo(200);

        assertThat(told("LATE_ANSWER")).hasSize(1);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void what_can_be_completed_is_not_late() {
        assertThat(late("technician", DONE).code()).isEqualTo("task-still-open");
        assertThat(told("LATE_ANSWER")).isEmpty();
    }

    @Test
    void who_never_had_the_task_has_nothing_to_add() {
        reassign("S01");

        assertThat(late("s02-t1", DONE).status()).isEqualTo(404);
        assertThat(late("auditor", DONE).status()).isEqualTo(404);
        assertThat(told("LATE_ANSWER")).isEmpty();
    }

    @Test
    void a_late_answer_without_a_name_of_its_own_is_refused() {
        reassign("S01");

        var answer = as("technician")
                .post("/api/tasks/" + task.path("id").asText() + "/late", Map.of("formVersion", "1", "values", DONE));

        assertThat(answer.status()).isEqualTo(400);
    }
}
