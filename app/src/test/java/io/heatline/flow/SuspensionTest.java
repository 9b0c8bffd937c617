package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order waits for parts or an appointment, and its clocks with it (挂起). */
class SuspensionTest extends CourseStory {

    @Test
    void a_suspended_orders_clocks_stand_still_and_go_on_with_what_was_left() {
        // Its calendar never sleeps: of any other, what is left may lie behind a weekend already, and moves by less.
        var emergency = Walk.request();
        emergency.put("type", "EMERGENCY");
        var number = walk.open(emergency);
        walk.accept(number);
        var due = due(number);
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

        var suspended = ask("technician", number, "suspend", Map.of("waitsFor", "PARTS", "until", until.toString()));

        assertThat(suspended.json().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(suspended
                        .json()
                        .path("course")
                        .path("suspension")
                        .path("what")
                        .asText())
                .isEqualTo("PARTS");
        assertThat(Duration.between(due, due(number)))
                .isBetween(Duration.ofDays(3).minusMinutes(2), Duration.ofDays(3));
        assertThat(limit(number)).isEqualTo(due(number));

        var resumed = ask("lead", number, "resume", Map.of());

        assertThat(resumed.json().path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(database.queryForList("select action from audit_entry where object_id = ?", String.class, number))
                .containsOnlyOnce("work-order.resume");
        assertThat(Duration.between(due, due(number))).isBetween(Duration.ZERO, Duration.ofMinutes(2));
        assertThat(limit(number)).isEqualTo(due(number));
        assertThat(post("lead", number, "resume", Map.of()).code()).isEqualTo("not-suspended");
        walk.visit(number).complete(number).satisfied(number);
    }

    @Test
    void a_suspended_order_goes_on_by_itself() {
        var number = walk.open();
        walk.accept(number);
        var until = Instant.now().plus(Duration.ofDays(3));
        ask("technician", number, "suspend", Map.of("waitsFor", "APPOINTMENT", "until", until.toString()));

        clockwork.executeJob(job(number, "resumeDue").getId());

        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(last(number).path("kind").asText()).isEqualTo("RESUMED");
        assertThat(last(number).path("person").isNull()).isTrue();
    }

    @Test
    void work_from_a_phone_that_was_offline_arrives_after_the_suspension_and_is_not_lost() {
        var number = walk.open();
        walk.accept(number);
        var filledInOffline = walk.task("technician", number);
        var until = Instant.now().plus(Duration.ofDays(3));
        ask("lead", number, "suspend", Map.of("waitsFor", "HOUSEHOLD", "until", until.toString()));

        var yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var arrived = as("technician")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/tasks/" + filledInOffline.path("id").asText() + "/complete",
                        Map.of(
                                "formVersion",
                                filledInOffline.path("form").path("version").asText(),
                                "values",
                                Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"),
                                "capturedAt",
                                yesterday.toString()));

        assertThat(arrived.status()).as(arrived.text()).isEqualTo(200);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(walk.order(number).path("course").path("suspension").isNull())
                .isTrue();
        assertThat(walk.timeline(number)).containsSubsequence("SUSPENDED", "RESUMED", "handle");
        assertThat(last(number).path("capturedAt").asText()).isEqualTo(yesterday.toString());
        walk.complete(number).satisfied(number);
    }

    @ParameterizedTest
    @CsvSource({"PARTS, 2020-01-01T00:00:00Z", "PARTS, ", ", 2099-01-01T00:00:00Z"})
    void a_suspension_needs_a_reason_and_a_time_to_come(String waitsFor, String until) {
        var number = walk.open();
        walk.accept(number);

        var said = new java.util.HashMap<String, Object>();
        said.put("waitsFor", waitsFor);
        said.put("until", until);
        var answer = post("technician", number, "suspend", said);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("form-invalid");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_time_to_come_that_has_just_passed_is_refused_and_so_is_a_second_suspension() {
        var number = walk.open();
        walk.accept(number);

        var past = Map.<String, Object>of(
                "waitsFor", "PARTS", "until", Instant.now().minusSeconds(60).toString());
        assertThat(post("technician", number, "suspend", past).code()).isEqualTo("form-invalid");
        var ahead = Map.<String, Object>of("waitsFor", "PARTS", "until", "2099-01-01T00:00:00Z");
        ask("technician", number, "suspend", ahead);
        assertThat(post("technician", number, "suspend", ahead).code()).isEqualTo("already-suspended");
    }
}
