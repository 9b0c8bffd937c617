package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.LiveLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What agents note about a call while they talk. */
class CallNotesTest extends PbxStory {

    @AfterEach
    void leave() {
        as("agent").delete("/api/me/phone");
        as("dispatcher").delete("/api/me/phone");
    }

    @Test
    void what_is_typed_during_a_call_waits_for_whoever_it_is_sent_to() throws Exception {
        begin("test-desk");
        var call = new Ami();
        as("agent").put("/api/me/phone", Map.of("extension", "8051"));
        pbx.say(call.waits() + call.rings("8051"));
        until(() -> id(call) != null);
        String path = "/api/desk/calls/" + id(call);
        until(() -> as("agent").get("/api/me/phone").json().path("calls").size() == 1);
        var onThePhone = as("agent").get("/api/me/phone").json().path("calls").path(0);
        assertThat(onThePhone.path("state").asText()).isEqualTo("RINGING");
        assertThat(onThePhone.path("customer").asText()).isEqualTo(call.caller);

        assertThat(as("agent").get(path).json().path("draft").isNull()).isTrue();
        var draft = Map.of("premises", 1, "draft", "{\"details\":\"暖气不热\"}");
        assertThat(as("agent").put(path, draft).status()).isEqualTo(200);
        assertThat(as("dispatcher").put(path, draft).code()).isEqualTo("not-your-call");
        assertThat(as("technician").get(path).status()).isEqualTo(403);

        as("dispatcher").put("/api/me/phone", Map.of("extension", "8052"));
        try (var receiver = LiveLine.open(root(), "dispatcher", PASSWORD, null)) {
            pbx.say(call.rings("8052"));
            assertThat(receiver.next("data:{\"call\"")).contains("RINGING").contains("8052");
        }
        JsonNode popped = as("dispatcher").get(path).json();
        assertThat(popped.path("draft").asText()).contains("暖气不热");
        assertThat(popped.path("premises").asLong()).isEqualTo(1);
        assertThat(popped.path("changedBy").asText()).isEqualTo("agent");
        assertThat(as("dispatcher")
                        .put(path, Map.of("premises", 1, "draft", "{}"))
                        .json()
                        .path("draft")
                        .asText())
                .isEqualTo("{}");
    }

    @Test
    void a_flat_that_a_call_was_about_is_not_deleted_and_its_calls_follow_it_into_another() throws Exception {
        begin("test-desk");
        JsonNode right = flat("101");
        JsonNode wrong = flat("1101");
        var call = new Ami();
        as("agent").put("/api/me/phone", Map.of("extension", "8053"));
        pbx.say(call.waits() + call.rings("8053"));
        until(() -> id(call) != null);
        assertThat(as("agent")
                        .put(
                                "/api/desk/calls/" + id(call),
                                Map.of("premises", wrong.path("id").asLong()))
                        .status())
                .isEqualTo(200);

        var refused = as("agent").delete(path(wrong) + "?version=0");
        assertThat(refused.code()).isEqualTo("premises-in-use");
        assertThat(refused.json().path("uses").path(0).asText()).isEqualTo("calls");
        assertThat(about(right)).isEmpty();
        var preview =
                as("agent").get(path(right) + "/merge?from=" + wrong.path("id").asText());
        assertThat(preview.json().path("uses").path(0).asText()).isEqualTo("calls");
        var merged = as("agent")
                .post(
                        path(right) + "/merge",
                        Map.of("from", wrong.path("id").asLong(), "fromVersion", 0, "version", 0));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);

        assertThat(about(right)).containsExactly(id(call));
    }

    private List<String> about(JsonNode flat) {
        return as("agent")
                .get("/api/desk/premises/" + flat.path("id").asText() + "/calls")
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private JsonNode flat(String room) {
        var answer = as("agent")
                .post("/api/premises", Map.of("premises", Map.of("estate", "通话花园", "building", "1", "room", room)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode flat) {
        return "/api/premises/" + flat.path("id").asText();
    }

    private @Nullable String id(Ami call) {
        var items = as("agent").get("/api/calls?phone=" + call.caller).json().path("items");
        return items.isEmpty() ? null : items.path(0).path("id").asText();
    }
}
