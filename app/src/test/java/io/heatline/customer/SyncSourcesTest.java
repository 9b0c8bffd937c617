package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What those see who look after the feeds of other systems. */
class SyncSourcesTest extends HeatlineTest {

    private static final String NOWHERE =
            "{\"kind\":\"network\",\"seq\":7,\"premises\":{\"accountNo\":\"none\"},\"status\":\"CONNECTED\"}\n";

    @Test
    void each_system_is_shown_with_what_it_sent_and_what_differed_last() {
        var program = program("watched");
        send(program, "PUT", "watched/records", "application/json", NOWHERE);

        assertThat(watched("process-admin", "watched").path("refused").asLong()).isEqualTo(1);
        assertThat(watched("admin", "watched").path("differences").asLong()).isZero();
        assertThat(watched("admin", "watched").path("comparedAt").isNull()).isTrue();

        send(program, "POST", "watched/comparison", "application/x-ndjson", NOWHERE);

        assertThat(watched("admin", "watched").path("differences").asLong()).isEqualTo(1);
        assertThat(comparedAt("watched")).isNotNull();
        assertThat(as("process-admin").get("/api/sync/watched/differences").status())
                .isEqualTo(200);
    }

    @Test
    void a_comparison_in_which_nothing_differs_leaves_when_it_was_made() {
        var program = program("agreeing");
        send(program, "POST", "agreeing/comparison", "application/x-ndjson", NOWHERE);
        var differed = comparedAt("agreeing");

        send(program, "POST", "agreeing/comparison", "application/x-ndjson", "");

        assertThat(watched("admin", "agreeing").path("differences").asLong()).isZero();
        assertThat(comparedAt("agreeing")).isAfter(differed);
    }

    @Test
    void nobody_else_sees_them() {
        assertThat(as("agent").get("/api/sync").status()).isEqualTo(403);
        assertThat(as("agent").get("/api/sync/watched/differences").status()).isEqualTo(403);
        assertThat(as("process-admin").get("/api/handovers").status()).isEqualTo(200);
    }

    private Client program(String name) {
        return Client.token(
                root(),
                as("admin")
                        .post("/api/me/tokens", Map.of("name", name, "scopes", List.of("sync:write")))
                        .json()
                        .path("token")
                        .asText());
    }

    private static void send(Client program, String method, String where, String type, String lines) {
        var answer = program.raw(method, "/api/sync/" + where, type, lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Instant comparedAt(String source) {
        return Instant.parse(watched("admin", source).path("comparedAt").asText());
    }

    private JsonNode watched(String login, String source) {
        return StreamSupport.stream(
                        as(login).get("/api/sync").json().path("items").spliterator(), false)
                .filter(one -> one.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
