package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has an order is urged (催办). */
class UrgingTest extends CourseStory {

    @Test
    void whoever_has_an_order_is_urged_and_it_is_counted() {
        var number = walk.open();
        walk.accept(number);

        var urged = ask("agent", number, "urge", Map.of("note", "老人在家,请尽快", "called", true));

        assertThat(urged.json().path("course").path("calls").asInt()).isEqualTo(1);
        assertThat(last(number).path("kind").asText()).isEqualTo("URGED");
        assertThat(last(number).path("note").asText()).isEqualTo("老人在家,请尽快");
        assertThat(told("technician", number)).contains("老人在家");
        assertThat(told("s01-t2", number)).doesNotContain("老人在家");
    }

    @Test
    void a_closed_order_is_not_urged() {
        var request = Walk.request();
        request.put("solvedOnCall", true);
        var number = walk.open(request);

        var urged = post("agent", number, "urge", Map.of("note", "快"));

        assertThat(urged.status()).isEqualTo(409);
        assertThat(urged.code()).isEqualTo("work-order-ended");
    }

    @Test
    void the_same_request_sent_again_is_answered_and_asked_once() {
        var number = walk.open();
        var key = UUID.randomUUID().toString();
        var agent = as("agent").with("Idempotency-Key", key);

        for (int sending = 0; sending < 3; sending++) {
            var answer = agent.post(path(number, "urge"), Map.of("note", "快", "called", true));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("course").path("calls").asInt()).isEqualTo(1);
        }

        assertThat(agent.post(path(number, "urge"), Map.of("note", "别的话")).code())
                .isEqualTo("idempotency-key-reused");
    }
}
