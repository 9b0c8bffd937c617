package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.List;
import java.util.Map;
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

    private final Walk walk = new Walk(this::as);

    @Test
    void an_order_nobody_accepts_is_called_out_again_then_climbs_to_the_station_lead() {
        var number = walk.open();
        assertThat(canClaim("lead", number)).isFalse();

        passes(number, "acceptReminderDue");

        assertThat(kinds(number)).endsWith("REMINDED").doesNotContain("ESCALATED");
        assertThat(calls("technician", number)).isEqualTo(2);
        assertThat(calls("s01-t2", number)).isEqualTo(2);
        assertThat(calls("lead", number)).isZero();
        assertThat(canClaim("lead", number)).isFalse();

        passes(number, "acceptEscalationDue");

        assertThat(kinds(number)).endsWith("REMINDED", "ESCALATED");
        assertThat(calls("lead", number)).isEqualTo(1);
        assertThat(calls("s02-lead", number)).isZero();
        assertThat(canClaim("lead", number)).isTrue();
        assertThat(canClaim("technician", number)).isTrue();
    }

    @Test
    void the_lead_who_was_asked_accepts_and_has_the_order() {
        var number = walk.open();
        passes(number, "acceptReminderDue");
        passes(number, "acceptEscalationDue");

        walk.step("lead", number, "accept", Map.of("decision", "accept"));

        assertThat(task("lead", number).path("key").asText()).isEqualTo("handle");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("lead");
    }

    @Test
    void an_accepted_order_reminds_nobody() {
        var number = walk.open();

        walk.accept(number);

        assertThat(waiting(number)).isEmpty();
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
        var job = waiting(number).stream()
                .filter(waiting -> timer.equals(activity(waiting)))
                .findFirst();
        assertThat(job).as(timer + " waits").isPresent();
        assertThat(job.orElseThrow().getDuedate()).isInTheFuture();
        clockwork.executeJob(job.orElseThrow().getId());
    }

    private List<Job> waiting(String number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return clockwork.createJobQuery().processInstanceId(instance.getId()).list();
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
