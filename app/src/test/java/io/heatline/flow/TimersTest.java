package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when nobody does anything. */
class TimersTest extends HeatlineTest {

    @Autowired
    private ManagementService clockwork;

    @Autowired
    private RuntimeService runtime;

    private static final String LIMIT = "limitReached";

    private final Walk walk = new Walk(this::as);

    @Test
    void an_order_nobody_accepts_climbs_from_the_crew_to_the_lead_the_dispatchers_and_the_manager() {
        var number = walk.open();
        assertThat(canClaim("lead", number)).isFalse();

        passes(number, LIMIT);

        assertThat(kinds(number)).endsWith("REMINDED").doesNotContain("ESCALATED");
        assertThat(told(number)).containsExactly("HOLDER");
        assertThat(calls("technician", number)).isEqualTo(2);
        assertThat(calls("s01-t2", number)).isEqualTo(2);
        assertThat(calls("lead", number)).isZero();
        assertThat(canClaim("lead", number)).isFalse();

        passes(number, LIMIT);

        assertThat(told(number)).containsExactly("HOLDER", "LEAD");
        assertThat(calls("lead", number)).isEqualTo(1);
        assertThat(calls("s02-lead", number)).isZero();
        assertThat(calls("technician", number)).isEqualTo(2);
        assertThat(canClaim("lead", number)).isTrue();
        assertThat(canClaim("technician", number)).isTrue();

        passes(number, LIMIT);
        passes(number, LIMIT);
        passes(number, LIMIT);

        assertThat(told(number)).containsExactly("HOLDER", "LEAD", "DISPATCHER", "MANAGER", "MANAGER");
        assertThat(calls("dispatcher", number)).isEqualTo(1);
        assertThat(calls("manager", number)).isEqualTo(2);
        assertThat(calls("lead", number)).isEqualTo(1);
    }

    @Test
    void the_lead_who_was_asked_accepts_and_has_the_order() {
        var number = walk.open();
        passes(number, LIMIT);
        passes(number, LIMIT);

        walk.step("lead", number, "accept", Map.of("decision", "accept"));

        assertThat(task("lead", number).path("key").asText()).isEqualTo("handle");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("lead");
    }

    @Test
    void each_step_starts_the_ladder_at_its_foot_and_by_its_own_limit() {
        var number = walk.open();
        passes(number, LIMIT);
        passes(number, LIMIT);

        walk.accept(number);
        assertThat(limit(number))
                .isEqualTo(task("technician", number).path("dueAt").asText());
        passes(number, LIMIT);
        walk.visit(number);
        assertThat(limit(number))
                .isEqualTo(task("technician", number).path("dueAt").asText());
        passes(number, LIMIT);

        assertThat(told(number)).containsExactly("HOLDER", "LEAD", "HOLDER", "HOLDER");
        assertThat(late(number)).containsExactly("accept", "accept", "handle", "complete");
        walk.complete(number);
        assertThat(waiting(number)).isEmpty();
    }

    @Test
    void what_came_due_while_nothing_ran_for_six_hours_costs_one_message() {
        var number = walk.open();
        var job = job(number, LIMIT);
        clockwork.setJobDuedate(job.getId(), Date.from(Instant.now().minus(Duration.ofHours(6))));

        while (due(number) > 0) {
            clockwork.executeJob(job(number, LIMIT).getId());
        }

        assertThat(told(number)).containsExactly("HOLDER");
        assertThat(calls("technician", number)).isEqualTo(2);
        assertThat(calls("lead", number) + calls("dispatcher", number) + calls("manager", number))
                .isZero();
    }

    @Test
    void at_the_dispatcher_there_is_no_station_to_look_up_to() {
        var number = walk.open(Walk.request("无人知晓小区"));

        passes(number, LIMIT);
        passes(number, LIMIT);

        assertThat(told(number)).containsExactly("HOLDER", "MANAGER");
        assertThat(calls("dispatcher", number)).isEqualTo(1);
        assertThat(calls("manager", number)).isEqualTo(1);
    }

    @Test
    void a_household_that_was_not_reached_is_called_again() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);
        walk.step("agent", number, "callback", Map.of("outcome", "notReached"));

        passes(number, "callbackLater");

        assertThat(task("agent", number).path("key").asText()).isEqualTo("callback");
        assertThat(canClaim("agent", number)).isTrue();
        walk.satisfied(number);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
    }

    /** The time this timer waits for has come. */
    private void passes(String number, String timer) {
        var job = job(number, timer);
        assertThat(job.getDuedate()).isInTheFuture();
        clockwork.executeJob(job.getId());
    }

    private Job job(String number, String timer) {
        var job = waiting(number).stream()
                .filter(waiting -> timer.equals(activity(waiting)))
                .findFirst();
        assertThat(job).as(timer + " waits").isPresent();
        return job.orElseThrow();
    }

    private long due(String number) {
        return waiting(number).stream()
                .filter(job -> job.getDuedate().before(new Date()))
                .count();
    }

    private String limit(String number) {
        return job(number, LIMIT).getDuedate().toInstant().toString();
    }

    /** Which rungs were told, in order. */
    private List<String> told(String number) {
        return climbs(number).map(line -> line.path("to").asText()).toList();
    }

    /** Which steps were late. */
    private List<String> late(String number) {
        return climbs(number)
                .map(line -> line.path("step").path("key").asText())
                .toList();
    }

    private Stream<JsonNode> climbs(String number) {
        var items =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items");
        return StreamSupport.stream(items.spliterator(), false).filter(line -> Set.of("REMINDED", "ESCALATED")
                .contains(line.path("kind").asText()));
    }

    private List<Job> waiting(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> clockwork.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private String activity(Job job) {
        return clockwork
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private boolean canClaim(String login, String number) {
        return task(login, number).path("can").path("claim").asBoolean();
    }

    private JsonNode task(String login, String number) {
        var items = walk.get(login, "/api/tasks?filter=all&number=" + number).path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private List<String> kinds(String number) {
        var items =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("kind").asText())
                .toList();
    }

    /** How often this person's phone rang for the order. */
    private long calls(String login, String number) {
        var messages =
                walk.get("dispatcher", "/api/demo/messages?person=" + login).path("items");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("number").asText().equals(number))
                .count();
    }
}
