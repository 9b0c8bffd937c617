package io.heatline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send that is wrong, late, or strange: told clearly, or kept as it was sent; on whatever database the subclass names. */
abstract class BadInputStory extends HeatlineTest {

    /** What a browser or a spreadsheet would act upon, if somebody let it. */
    private static final List<String> STRANGE = List.of(
            "<img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")", "😀𠮷' \" \\ ${1+1}", "+cmd|' /C calc'!A0");

    private Walk walk() {
        return new Walk(this::as);
    }

    @Test
    void bad_requests_are_told_field_by_field() {
        var agent = as("agent");
        var tooLong = Walk.request();
        tooLong.put("details", "冷".repeat(5001));
        var unknownField = Walk.request();
        unknownField.put("colour", "red");

        assertThat(agent.post("/api/work-orders", tooLong).text()).contains("details");
        assertThat(agent.post("/api/work-orders", unknownField).text()).contains("colour");
        assertThat(agent.raw("POST", "/api/work-orders", "application/json", "{{".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(agent.raw("POST", "/api/work-orders", "application/json", new byte[10 << 20])
                        .status())
                .isEqualTo(413);
        assertThat(agent.get("/api/work-orders/HL20260101-99999").status()).isEqualTo(404);
        assertThat(agent.get("/api/work-orders/nonsense").status()).isIn(400, 404);
        assertThat(agent.get("/api/work-orders?status=FROZEN").status()).isEqualTo(400);
        assertThat(agent.get("/api/work-orders?after=!!").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "fault", "source", "nature", "vulnerable"})
    void a_word_nobody_knows_is_told_with_the_words_there_are(String field) {
        var request = Walk.request();
        request.put(field, field.equals("vulnerable") ? List.of("FIRE") : "FIRE");

        var answer = as("agent").post("/api/work-orders", request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("value-unknown");
        assertThat(answer.text()).contains(field);
    }

    @Test
    void what_people_type_comes_back_as_they_typed_it() {
        var request = Walk.request();
        var text = "<script>alert(1)</script> =HYPERLINK(\"x\") 😀𠮷 ' \" \\ 五千字以内";
        request.put("details", text + "冷".repeat(5000 - text.codePointCount(0, text.length())));
        var number = walk().open(request);

        assertThat(walk().order(number).path("details").asText()).isEqualTo(request.get("details"));
    }

    @Test
    void html_and_formulas_come_back_from_every_field_as_they_were_typed() {
        var walk = walk();
        for (String strange : STRANGE) {
            var request = Walk.request(strange);
            request.put("premises", Map.of("estate", strange, "building", "<b>3</b>", "unit", "@2", "room", "=1+1"));
            request.put("contact", Map.of("name", strange, "phone", "13800001111"));
            request.put("details", strange);
            var number = walk.open(request);

            var order = walk.order(number);
            assertThat(order.path("details").asText()).isEqualTo(strange);
            assertThat(order.path("contact").path("name").asText()).isEqualTo(strange);
            assertThat(order.path("premises").path("estate").asText()).isEqualTo(strange);
            assertThat(order.path("premises").path("building").asText()).isEqualTo("<b>3</b>");
            assertThat(order.path("premises").path("room").asText()).isEqualTo("=1+1");
            walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"))
                    .accept(number);
            walk.step(
                    "technician",
                    number,
                    "handle",
                    Map.of("indoorTemperature", 14.5, "cause", "OTHER", "note", strange));
            var reassigned = walk.as("lead")
                    .post(
                            "/api/work-orders/" + number + "/reassign",
                            Map.of("technician", "technician", "reason", strange));
            assertThat(reassigned.status()).as(reassigned.text()).isEqualTo(200);
            walk.as("agent").post("/api/work-orders/" + number + "/cancel", Map.of("reason", strange));
            var told = walk.get("agent", "/api/work-orders/" + number + "/timeline")
                    .path("items");
            assertThat(told.findValuesAsText("note"))
                    .filteredOn(strange::equals)
                    .hasSize(2);
        }
    }

    @Test
    void a_task_that_ended_a_moment_ago_says_who_ended_it_and_when() {
        var walk = walk();
        var number = walk.open();
        var task = walk.task("technician", number);
        walk.accept(number);

        var late = walk.submit("lead", task, Map.of("decision", "decline", "reason", "没人"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("task-ended");
        assertThat(late.json().path("endedBy").path("id").asText()).isEqualTo("technician");
        assertThat(Instant.parse(late.json().path("endedAt").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_form_that_has_changed_meanwhile_is_not_taken() {
        var walk = walk();
        var task = walk.task("technician", walk.open());

        var answer = walk.as("technician")
                .post(
                        "/api/tasks/" + task.path("id").asText() + "/complete",
                        Map.of("formVersion", "yesterday", "values", Map.of("decision", "accept")));

        assertThat(answer.code()).isEqualTo("form-version-stale");
        assertThat(answer.json().path("formVersion").asText())
                .isEqualTo(task.path("form").path("version").asText());
    }

    @Test
    void a_request_sent_twice_opens_one_order() {
        var request = Walk.request();
        var agent = as("agent").with("Idempotency-Key", "key-" + request.hashCode());

        var first =
                agent.post("/api/work-orders", request).json().path("number").asText();
        var again =
                agent.post("/api/work-orders", request).json().path("number").asText();
        var other = agent.post("/api/work-orders", Walk.request());

        assertThat(again).isEqualTo(first);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }
}
