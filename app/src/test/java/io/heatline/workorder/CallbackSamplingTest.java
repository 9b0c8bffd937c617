package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever answers for the limits says of each type how many orders are called back, and the next order goes by it. */
class CallbackSamplingTest extends HeatlineTest {

    private static final String PATH = "/api/rules/callback-sampling";

    private final Walk walk = new Walk(this::as);

    @AfterEach
    void all_again() {
        put("process-admin", "SERVICE", 100);
    }

    @Test
    void nobody_is_called_about_what_is_not_drawn_and_the_change_stands_in_the_audit() {
        put("process-admin", "SERVICE", 0);

        assertThat(percent("SERVICE")).isZero();
        assertThat(percent("REPAIR")).isEqualTo(100);
        var number = done("SERVICE");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.timeline(number)).doesNotContain("callback");
        assertThat(walk.order(done("REPAIR")).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(database.queryForList(
                        "select detail from audit_entry where action = 'callback-sampling.changed'", String.class))
                .contains("SERVICE 100% → 0%");
    }

    @Test
    void whoever_called_again_meanwhile_is_called_back_all_the_same() {
        put("process-admin", "SERVICE", 0);
        var number = open("SERVICE");
        as("agent").post("/api/work-orders/" + number + "/urge", Map.of("note", "又来电", "called", true));

        walk.accept(number).visit(number).complete(number);

        assertThat(walk.task("agent", number).path("key").asText()).isEqualTo("callback");
    }

    @Test
    void who_may_not_is_told_so_and_nonsense_is_refused() {
        assertThat(put("lead", "REPAIR", 50).status()).isEqualTo(403);
        assertThat(put("agent", "REPAIR", 50).status()).isEqualTo(403);
        assertThat(as("technician").get(PATH).status()).isEqualTo(403);
        var refused = put("process-admin", "REPAIR", 101);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asText()).isEqualTo("items[0].percent");
        assertThat(as("process-admin").put(PATH, Map.of("items", List.of())).status())
                .isEqualTo(422);
        assertThat(percent("REPAIR")).isEqualTo(100);
    }

    private Answer put(String login, String type, int percent) {
        return as(login).put(PATH, Map.of("items", List.of(Map.of("type", type, "percent", percent))));
    }

    private int percent(String type) {
        for (JsonNode share : walk.get("agent", PATH).path("items")) {
            if (share.path("type").asText().equals(type)) {
                return share.path("percent").asInt();
            }
        }
        throw new AssertionError(type);
    }

    private String open(String type) {
        var request = Walk.request();
        request.put("type", type);
        request.put("fault", "VALVE");
        return walk.open(request);
    }

    private String done(String type) {
        var number = open(type);
        walk.accept(number).visit(number).complete(number);
        return number;
    }
}
