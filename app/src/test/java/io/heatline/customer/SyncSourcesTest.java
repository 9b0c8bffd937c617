package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.nio.charset.StandardCharsets;
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
        var program = Client.token(
                root(),
                as("admin")
                        .post("/api/me/tokens", Map.of("name", "watched", "scopes", List.of("sync:write")))
                        .json()
                        .path("token")
                        .asText());
        send(program, "PUT", "records", "application/json");

        assertThat(watched("process-admin").path("refused").asLong()).isEqualTo(1);
        assertThat(watched("admin").path("differences").asLong()).isZero();
        assertThat(watched("admin").path("comparedAt").isNull()).isTrue();

        send(program, "POST", "comparison", "application/x-ndjson");

        assertThat(watched("admin").path("differences").asLong()).isEqualTo(1);
        assertThat(watched("admin").path("comparedAt").asText()).isNotEmpty();
        assertThat(as("process-admin").get("/api/sync/watched/differences").status())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_sees_them() {
        assertThat(as("agent").get("/api/sync").status()).isEqualTo(403);
        assertThat(as("agent").get("/api/sync/watched/differences").status()).isEqualTo(403);
        assertThat(as("process-admin").get("/api/handovers").status()).isEqualTo(200);
    }

    private static void send(Client program, String method, String where, String type) {
        var answer = program.raw(method, "/api/sync/watched/" + where, type, NOWHERE.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode watched(String login) {
        return StreamSupport.stream(
                        as(login).get("/api/sync").json().path("items").spliterator(), false)
                .filter(one -> one.path("source").asText().equals("watched"))
                .findFirst()
                .orElseThrow();
    }
}
