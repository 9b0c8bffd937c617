package io.heatline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class WorkDoneTest extends HeatlineTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Walk walk = new Walk(this::as);

    @Test
    void a_day_counts_what_was_completed_by_type_and_result() {
        int before = today("technician", "technician").path("works").asInt();
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        var after = today("technician", "technician");

        assertThat(after.path("works").asInt()).isEqualTo(before + 1);
        assertThat(after.path("byType").path("REPAIR").asInt()).isPositive();
        assertThat(after.path("byResult").path("FIXED").asInt()).isPositive();
        assertThat(after.path("averageMinutes").asInt()).isNotNegative();
    }

    @Test
    void the_minutes_go_from_accepting_to_completing() {
        var number = walk.open();
        walk.accept(number);
        // The clock of the test does not move: the acceptance is put back by 47 minutes.
        database.update(
                "update workorder_timeline set happened_at = dateadd(minute, -47, happened_at)"
                        + " where order_number = ? and step_key = 'accept'",
                number);

        walk.visit(number).complete(number);

        assertThat(database.queryForObject(
                        "select minutes from v_report_work_done where order_number = ?", Integer.class, number))
                .isEqualTo(47);
    }

    @Test
    void what_goes_round_again_is_counted_twice_and_the_second_time_as_redone() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);
        walk.step("agent", number, "callback", Map.of("outcome", "notSatisfied", "score", 1, "reason", "还是凉"));
        walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
        walk.accept(number).visit(number).complete(number);

        assertThat(database.queryForList(
                        "select redo from v_report_work_done where order_number = ? order by done_at",
                        Integer.class,
                        number))
                .containsExactly(0, 1);
    }

    @Test
    void work_that_was_taken_away_is_nobodys() {
        var number = walk.open();
        walk.accept(number);
        walk.as("lead")
                .post(
                        "/api/work-orders/" + number + "/reassign",
                        Map.of("station", "S01", "technician", "s01-t2", "reason", "换人"));
        walk.step("s01-t2", number, "accept", Map.of("decision", "accept"));
        walk.step("s01-t2", number, "handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
        walk.step(
                "s01-t2",
                number,
                "complete",
                Map.of("result", "TEMPORARY", "description", "临时处理", "indoorTemperature", 18.5));

        assertThat(database.queryForMap("select person, result from v_report_work_done where order_number = ?", number))
                .containsEntry("PERSON", "s01-t2")
                .containsEntry("RESULT", "TEMPORARY");
    }

    @Test
    void a_technician_sees_their_own_a_lead_the_station_a_dispatcher_everybody() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        assertThat(people("s01-t3")).doesNotContain("technician");
        assertThat(people("lead")).contains("technician");
        assertThat(people("s02-lead")).doesNotContain("technician");
        assertThat(people("dispatcher")).contains("technician");
        assertThat(people("agent")).as("an agent is no superior").doesNotContain("technician");
        assertThat(as("s02-lead")
                        .get(path(TODAY, TODAY) + "&station=S01&person=technician")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void days_that_are_no_range_are_refused() {
        assertThat(as("lead").get(path(TODAY, TODAY.minusDays(1))).code()).isEqualTo("days-invalid");
        assertThat(as("lead").get(path(TODAY.minusDays(400), TODAY)).code()).isEqualTo("days-invalid");
        assertThat(as("lead")
                        .get("/api/reports/work-done?from=yesterday&to=today")
                        .status())
                .isBetween(400, 422);
    }

    private static String path(LocalDate from, LocalDate to) {
        return "/api/reports/work-done?from=" + from + "&to=" + to;
    }

    private List<String> people(String login) {
        return StreamSupport.stream(items(login).spliterator(), false)
                .map(row -> row.path("person").asText())
                .toList();
    }

    private JsonNode today(String login, String person) {
        return StreamSupport.stream(items(login).spliterator(), false)
                .filter(row -> row.path("person").asText().equals(person))
                .filter(row -> row.path("day").asText().equals(TODAY.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode items(String login) {
        return walk.get(login, path(TODAY.minusDays(1), TODAY.plusDays(1))).path("items");
    }
}
