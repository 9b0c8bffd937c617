package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How households are called back. */
class CallbackTest extends HeatlineTest {

    @Autowired
    private ManagementService clockwork;

    @Autowired
    private RuntimeService runtime;

    private final Walk walk = new Walk(this::as);

    @Test
    void what_a_household_says_is_kept_for_the_sheet_and_for_reports() {
        var number = done();

        walk.step(
                "agent",
                number,
                "callback",
                Map.of(
                        "outcome", "notSatisfied",
                        "score", 2,
                        "onTime", "NO",
                        "attitude", "GOOD",
                        "warmth", 16.5,
                        "reasons", List.of("STILL_COLD", "LATE"),
                        "reason", "还是不热"));

        var call = walk.get("agent", "/api/work-orders/" + number + "/callbacks")
                .path("items")
                .get(0);
        assertThat(call.path("score").asInt()).isEqualTo(2);
        assertThat(call.path("warmth").asText()).isEqualTo("16.5");
        assertThat(call.path("reasons").get(1).asText()).isEqualTo("LATE");
        assertThat(call.path("by").path("id").asText()).isEqualTo("agent");
        var row = database.queryForMap("select * from v_report_callback where order_number = ?", number);
        assertThat(row.get("OUTCOME")).isEqualTo("notSatisfied");
        assertThat(row.get("REASONS")).isEqualTo("STILL_COLD,LATE");
        assertThat(row.get("STATION_ID")).isEqualTo("S01");
    }

    @Test
    void a_household_not_reached_three_times_closes_the_order_and_it_says_so() {
        var number = done();

        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(walk.order(number).path("status").asText()).isEqualTo("COMPLETED");
            walk.step("agent", number, "callback", Map.of("outcome", "notReached"));
            if (attempt < 3) {
                again(number);
            }
        }

        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.order(number).path("closeReason").asText()).isEqualTo("NOT_REACHED");
        assertThat(walk.get("agent", "/api/work-orders/" + number + "/callbacks")
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void a_household_that_asked_for_next_week_is_called_next_week() {
        var number = done();
        var asked = Instant.now().plus(Duration.ofDays(6)).truncatedTo(ChronoUnit.SECONDS);

        walk.step("agent", number, "callback", Map.of("outcome", "notReached", "nextCallAt", asked.toString()));

        assertThat(walk.order(number).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(later(number).getDuedate().toInstant()).isEqualTo(asked);
    }

    /** The company calls between nine and eight in the evening; this household can be rung during one minute of the day only. */
    @Test
    void a_household_that_was_not_reached_is_let_be_in_its_quiet_hours() {
        var number = done();
        quiet(number, "19:31", "19:30");

        assertThat(walk.order(number)
                        .path("contact")
                        .path("quiet")
                        .path(0)
                        .path("from")
                        .asText())
                .as("whoever calls back sees it")
                .startsWith("19:31");
        walk.step("agent", number, "callback", Map.of("outcome", "notReached"));

        var next = later(number).getDuedate().toInstant().atZone(ZoneId.of("Asia/Shanghai"));
        assertThat(next.toLocalTime().truncatedTo(ChronoUnit.MINUTES)).isEqualTo(LocalTime.of(19, 30));
    }

    private void quiet(String number, String from, String until) {
        var path = "/api/premises/"
                + walk.order(number).path("premises").path("id").asText();
        var flat = walk.get("agent", path);
        var contact = flat.path("contacts").path(0);
        var saved = as("agent")
                .raw(
                        "PUT",
                        path + "/contacts/" + contact.path("id").asText(),
                        "application/json",
                        json(Map.of(
                                "name",
                                contact.path("name").asText(),
                                "phones",
                                List.of(Map.of("phone", "13800001111")),
                                "quiet",
                                Map.of("from", from, "until", until),
                                "version",
                                flat.path("version").asInt())));
        assertThat(saved.status()).as(saved.text()).isLessThan(300);
    }

    @Test
    void a_time_asked_for_that_has_passed_already_is_none() {
        var number = done();
        var minuteAgo = Instant.now().minusSeconds(60);

        var refusedOrPlanned = walk.submit(
                "agent",
                walk.task("agent", number),
                Map.of("outcome", "notReached", "nextCallAt", minuteAgo.toString()));

        if (refusedOrPlanned.status() == 200) {
            assertThat(later(number).getDuedate().toInstant())
                    .isAfter(Instant.now().plus(Duration.ofMinutes(30)));
        } else {
            assertThat(refusedOrPlanned.code()).as("just after midnight").isEqualTo("form-invalid");
        }
    }

    @Test
    void whoever_worked_on_an_order_does_not_call_back() {
        roles("s01-t5", "TECHNICIAN", "AGENT");
        try {
            var number = walk.open();
            walk.step("s01-t5", number, "accept", Map.of("decision", "accept"));
            walk.step("s01-t5", number, "handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
            walk.step(
                    "s01-t5",
                    number,
                    "complete",
                    Map.of("result", "FIXED", "description", "排气", "indoorTemperature", 20.5));

            assertThat(offered("s01-t5", number)).isEmpty();
            assertThat(offered("agent", number)).hasSize(1);
            var task = walk.task("s01-t5", number);
            assertThat(task.path("can").path("claim").asBoolean()).isFalse();
            var claimed = as("s01-t5").post("/api/tasks/" + task.path("id").asText() + "/claim", Map.of());
            assertThat(claimed.status()).isEqualTo(403);
            assertThat(claimed.code()).isEqualTo("handled-it-yourself");
            var called = walk.submit("s01-t5", task, Map.of("outcome", "satisfied", "score", 5));
            assertThat(called.status()).isEqualTo(403);
            assertThat(called.code()).isEqualTo("handled-it-yourself");
            var assigned = as("dispatcher")
                    .post("/api/tasks/" + task.path("id").asText() + "/assign", Map.of("person", "s01-t5"));
            assertThat(assigned.code()).isEqualTo("handled-it-yourself");
            walk.satisfied(number);
        } finally {
            roles("s01-t5", "TECHNICIAN");
        }
    }

    private String done() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);
        return number;
    }

    private void again(String number) {
        clockwork.executeJob(later(number).getId());
    }

    private Job later(String number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("satisfaction")
                .singleResult();
        return clockwork
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("callbackLater")
                .singleResult();
    }

    private JsonNode offered(String login, String number) {
        return walk.get(login, "/api/tasks?filter=group&number=" + number).path("items");
    }

    private void roles(String login, String... roles) {
        var people = walk.get("admin", "/api/people?text=" + login).path("items");
        var person = new HashMap<String, Object>();
        people.forEach(one -> {
            if (one.path("id").asText().equals(login)) {
                person.put("name", one.path("name").asText());
                person.put(
                        "unit",
                        one.path("unit").isObject()
                                ? one.path("unit").path("id").asText()
                                : "S01-1");
            }
        });
        person.put("roles", List.of(roles));
        person.put("active", true);
        var answer = as("admin").raw("PUT", "/api/people/" + login, "application/json", json(person));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static byte[] json(Object value) {
        return new ObjectMapper().valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }
}
