package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A story of another system's feed. */
abstract class SyncStory extends HeatlineTest {

    List<JsonNode> listed(String... terms) {
        var query = Arrays.stream(terms).map(SyncStory::encoded).collect(Collectors.joining("&filter="));
        var answer = as("agent").get("/api/premises?filter=" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Client program(String name) {
        return Client.token(root(), token(name));
    }

    String token(String name) {
        return as("admin")
                .post("/api/me/tokens", Map.of("name", name, "scopes", List.of("sync:write")))
                .json()
                .path("token")
                .asText();
    }

    static void send(Client program, String method, String where, String type, String lines) {
        var answer = program.raw(method, "/api/sync/" + where, type, lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    Instant comparedAt(String source) {
        return Instant.parse(watched("admin", source).path("comparedAt").asText());
    }

    JsonNode watched(String login, String source) {
        return StreamSupport.stream(
                        as(login).get("/api/sync").json().path("items").spliterator(), false)
                .filter(one -> one.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
