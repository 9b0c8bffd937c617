package io.heatline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heatline.HeatlineTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calendars over HTTP: who may, what is refused and why, and that nobody's change gets lost. */
class CalendarsApiTest extends HeatlineTest {

    private static final List<Map<String, String>> OFFICE =
            List.of(Map.of("from", "08:30", "to", "12:00"), Map.of("from", "13:30", "to", "18:00"));

    private final String path =
            "/api/calendars/t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_new_installation_has_a_service_an_emergency_and_a_duty_calendar() {
        var items = as("process-admin").get("/api/calendars").json().path("items");

        assertThat(items).extracting(item -> item.path("key").asText()).contains("service", "emergency", "duty");
        var versions = as("agent").get("/api/calendars/service/versions").json().path("items");
        var shipped = versions.get(versions.size() - 1);
        assertThat(shipped.path("version").asInt()).isEqualTo(1);
        assertThat(shipped.path("plan").path("week").path("MONDAY").toString())
                .isEqualTo("[{\"from\":\"08:30\",\"to\":\"12:00\"},{\"from\":\"13:30\",\"to\":\"18:00\"}]");
        assertThat(shipped.path("plan").path("season").path("from").asText()).isEqualTo("11-15");
        assertThat(shipped.path("savedBy").isNull()).isTrue();
    }

    @Test
    void a_calendar_is_made_changed_and_removed_and_each_version_says_who() {
        assertThat(save(0, plan()).status()).isEqualTo(200);
        var second = save(1, planWith("name", "夜班")).json();

        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("savedBy").path("id").asText()).isEqualTo("process-admin");
        var versions = as("process-admin").get(path + "/versions").json().path("items");
        assertThat(versions).extracting(one -> one.path("version").asInt()).containsExactly(2, 1);

        assertThat(as("process-admin").delete(path + "?version=2").status()).isEqualTo(204);
        assertThat(as("process-admin").get(path).code()).isEqualTo("calendar-unknown");
        assertThat(save(0, plan()).json().path("version").asInt()).isEqualTo(4);
        as("process-admin").delete(path + "?version=4");
    }

    @Test
    void whoever_is_late_is_told_and_the_first_change_stays() {
        save(0, plan());
        assertThat(save(1, planWith("name", "甲的修改")).status()).isEqualTo(200);

        var late = save(1, planWith("name", "乙的修改"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("calendar-overtaken");
        assertThat(late.json().path("current").asInt()).isEqualTo(2);
        assertThat(as("process-admin")
                        .get(path)
                        .json()
                        .path("plan")
                        .path("name")
                        .asText())
                .isEqualTo("甲的修改");
        as("process-admin").delete(path + "?version=2");
    }

    @Test
    void bad_input_is_refused_with_its_place() {
        assertThat(problems(planWith("week", Map.of()))).containsExactly("week no-working-day");
        assertThat(problems(
                        planWith("week", Map.of("MONDAY", List.of(shift("08:00", "12:00"), shift("11:00", "18:00"))))))
                .containsExactly("week.MONDAY[1] shifts-overlap");
        assertThat(problems(planWith("week", Map.of("MONDAY", List.of(shift("22:00", "06:00"))))))
                .containsExactly("week.MONDAY[0] ends-before-it-begins");
        assertThat(problems(planWith("days", List.of(day("2026-10-01", "FREE"), day("2026-10-01", "WORKING")))))
                .containsExactly("days[1] free-and-working");
        var season = Map.of(
                "from",
                "11-15",
                "to",
                "03-15",
                "winters",
                List.of(Map.of("first", "2026-11-15", "last", "2026-03-15")));
        assertThat(problems(planWith("season", season)))
                .containsExactly("season.winters[0] season-ends-before-it-begins");
        assertThat(as("process-admin").get(path).status()).isEqualTo(404);
    }

    @Test
    void a_time_that_is_none_is_refused_before_it_is_read() {
        var answer = save(0, planWith("week", Map.of("MONDAY", List.of(shift("8 Uhr", "25:00")))));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains("week");
    }

    @Test
    void thirty_minutes_from_friday_ten_to_six_by_a_plan_nobody_saved() {
        var sum = Map.of("plan", plan(), "from", "2026-11-27T17:50:00+08:00", "minutes", 30);

        var due = as("agent").post("/api/calendars/sum", sum);

        assertThat(due.json().path("due").asText()).isEqualTo("2026-11-30T00:50:00Z");
    }

    @Test
    void a_pasted_list_is_read_and_saves_nothing() {
        var read = as("process-admin").post("/api/calendars/holidays", Map.of("text", "2027-02-05,2027-02-11,休,春节"));

        assertThat(read.json().path("items")).hasSize(7);
        var broken = as("process-admin").post("/api/calendars/holidays", Map.of("text", "明天,,休,春节"));
        assertThat(broken.code()).isEqualTo("calendar-invalid");
        assertThat(broken.json().path("errors").get(0).path("field").asText()).isEqualTo("line[1]");
    }

    @Test
    void what_the_company_cannot_do_without_is_not_removed() {
        int version =
                as("admin").get("/api/calendars/service").json().path("version").asInt();

        var refused = as("admin").delete("/api/calendars/service?version=" + version);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("calendar-needed");
    }

    @Test
    void only_those_who_answer_for_calendars_change_them() {
        assertThat(as("dispatcher")
                        .put(path, Map.of("version", 0, "plan", plan()))
                        .code())
                .isEqualTo("not-permitted");
        assertThat(as("lead").get("/api/calendars").code()).isEqualTo("not-permitted");
        assertThat(stranger().get("/api/calendars").status()).isEqualTo(401);
    }

    @Test
    void every_change_is_in_the_audit() {
        save(0, plan());
        as("process-admin").delete(path + "?version=1");

        var entries = as("auditor")
                .get("/api/audit?object=" + path.substring(path.lastIndexOf('/') + 1))
                .json();

        assertThat(entries.path("items"))
                .extracting(entry -> entry.path("action").asText())
                .contains("calendar.saved", "calendar.removed");
    }

    @Test
    void the_impact_of_a_change_is_told_before_it_is_saved() {
        var service =
                (ObjectNode) as("admin").get("/api/calendars/service").json().path("plan");

        var none = as("admin")
                .post("/api/calendars/service/impact", Map.of("plan", service))
                .json();

        assertThat(none.path("earlier").asInt() + none.path("later").asInt()).isZero();
        assertThat(none.path("all").asBoolean()).isTrue();
    }

    private io.heatline.Answer save(int version, Object plan) {
        return as("process-admin").put(path, Map.of("version", version, "plan", plan));
    }

    private List<String> problems(Object plan) {
        var answer = save(0, plan);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("calendar-invalid");
        return answer.json().path("errors").findParents("code").stream()
                .map(CalendarsApiTest::problem)
                .toList();
    }

    private static String problem(JsonNode error) {
        return error.path("field").asText() + " " + error.path("code").asText();
    }

    private static Map<String, Object> planWith(String name, Object value) {
        var plan = plan();
        plan.put(name, value);
        return plan;
    }

    private static Map<String, Object> plan() {
        var week = new LinkedHashMap<String, Object>();
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").forEach(day -> week.put(day, OFFICE));
        var plan = new HashMap<String, Object>();
        plan.put("name", "试验日历");
        plan.put("week", week);
        plan.put("days", List.of());
        plan.put("season", null);
        return plan;
    }

    private static Map<String, String> shift(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    private static Map<String, Object> day(String date, String kind) {
        return Map.of("date", date, "kind", kind, "name", "国庆节", "shifts", List.of(), "provisional", false);
    }
}
