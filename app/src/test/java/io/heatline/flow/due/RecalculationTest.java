package io.heatline.flow.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heatline.HeatlineTest;
import io.heatline.calendar.Recalculating;
import io.heatline.calendar.Recalculations;
import io.heatline.story.Walk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar that changes while orders are under way: variables, tasks, timers, inbox and order move together, once. */
@Tag("slow")
class RecalculationTest extends HeatlineTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService clockwork;

    @Autowired
    private Recalculator recalculator;

    @Autowired
    private Recalculations runs;

    private final Walk walk = new Walk(this::as);
    private ObjectNode before = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void remember() {
        before = (ObjectNode) service().path("plan");
    }

    @AfterEach
    void as_it_was() {
        save(before);
        arrive();
    }

    /** Every coming day is made free but the last of thirty: what was due in working hours is due after them. */
    @Test
    void a_month_of_holidays_moves_everything_that_was_due() {
        var number = walk.open();
        var due = due(number);
        var taskDue = taskDue(number);

        save(freeDays(30));
        arrive();

        assertThat(due(number)).isAfter(due.plus(Duration.ofDays(20)));
        assertThat(taskDue(number)).isAfter(taskDue.plus(Duration.ofDays(20)));
        assertThat(variable(number, "acceptDue")).isEqualTo(taskDue(number));
        // The engine keeps milliseconds, the order microseconds.
        assertThat(variable(number, "completeDue")).isEqualTo(due(number).truncatedTo(ChronoUnit.MILLIS));
        assertThat(timers(number)).contains(variable(number, "acceptDue"));
        assertThat(walk.timeline(number)).filteredOn("DUE_MOVED"::equals).hasSize(1);
        var why = walk.get("agent", "/api/work-orders/" + number + "/routing").path("decisions");
        assertThat(why)
                .filteredOn(one -> one.path("kind").asText().equals("LIMITS"))
                .hasSize(2);
    }

    @Test
    void a_change_that_is_taken_back_gives_back_the_due_dates() {
        var number = walk.open();
        var due = due(number);

        save(freeDays(30));
        arrive();
        save(before);
        arrive();

        assertThat(Duration.between(due, due(number)).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void each_order_is_moved_once_however_often_the_chore_runs() {
        var number = walk.open();
        save(freeDays(30));
        arrive();
        var due = due(number);

        recalculator.work();
        recalculator.work();

        assertThat(due(number)).isEqualTo(due);
        assertThat(walk.timeline(number)).filteredOn("DUE_MOVED"::equals).hasSize(1);
    }

    @Test
    void an_emergency_does_not_care_about_holidays() {
        var request = Walk.request();
        request.put("type", "EMERGENCY");
        var number = walk.open(request);
        var due = due(number);

        save(freeDays(30));
        arrive();

        assertThat(due(number)).isEqualTo(due);
        assertThat(Duration.between(Instant.now(), due)).isLessThan(Duration.ofHours(5));
    }

    @Test
    void how_far_it_has_got_can_be_seen() {
        walk.open();
        save(freeDays(2));
        arrive();

        var newest = as("process-admin")
                .get("/api/calendars/recalculations")
                .json()
                .path("items")
                .get(0);

        assertThat(newest.path("calendar").asText()).isEqualTo("service");
        assertThat(newest.path("seen").asInt()).isPositive();
        assertThat(newest.path("orders").asInt()).isPositive();
        assertThat(newest.path("failed").asInt()).isZero();
    }

    /** The impact that was told before is what happens. */
    @Test
    void the_impact_told_before_is_what_happens() {
        walk.open();
        var impact = as("admin")
                .post("/api/calendars/service/impact", Map.of("plan", freeDays(30)))
                .json();

        assertThat(impact.path("later").asInt()).isPositive();
        assertThat(impact.path("examples").get(0).path("after").asText())
                .isGreaterThan(impact.path("examples").get(0).path("before").asText());
    }

    private void save(ObjectNode plan) {
        var version = service().path("version").asInt();
        var answer = as("process-admin").put("/api/calendars/service", Map.of("version", version, "plan", plan));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode service() {
        return as("process-admin").get("/api/calendars/service").json();
    }

    private ObjectNode freeDays(int days) {
        var plan = before.deepCopy();
        ArrayNode list = plan.putArray("days");
        var today = Instant.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        today.datesUntil(today.plusDays(days)).forEach(date -> list.addObject()
                .put("date", date.toString())
                .put("kind", "FREE")
                .put("name", "停工")
                .put("provisional", false)
                .putArray("shifts"));
        return plan;
    }

    /** Until the change has passed every order that is open; the chore of the application helps. */
    private void arrive() {
        for (int i = 0; i < 200 && runs.current().filter(run -> !hasPassed(run)).isPresent(); i++) {
            recalculator.work();
        }
    }

    private static boolean hasPassed(Recalculating run) {
        return run.orders() > 0 && run.seen() >= run.orders();
    }

    private Instant due(String number) {
        return Instant.parse(walk.order(number).path("dueAt").asText());
    }

    private Instant taskDue(String number) {
        var items = walk.get("lead", "/api/tasks?filter=all&number=" + number).path("items");
        return Instant.parse(items.get(0).path("dueAt").asText());
    }

    private Instant variable(String number, String name) {
        return ((java.util.Date) runtime.getVariable(instance(number), name)).toInstant();
    }

    private List<Instant> timers(String number) {
        return clockwork.createJobQuery().processInstanceId(instance(number)).timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
