package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What app/docs/sync.md tells integrators is what happens: each example is run as it stands there, and answers what stands below it. */
class SyncDocTest extends HeatlineTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```sh run\n(?<command>.*?)```\n```json answer\n(?<answer>.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_example_answers_what_the_document_says() throws Exception {
        var text = Files.readString(Path.of("docs/sync.md"));
        var token = token(List.of("sync:write", "sync:read"));
        var examples = EXAMPLE.matcher(text).results().toList();

        assertThat(examples).hasSizeGreaterThan(5);
        for (var example : examples) {
            var expected = example.group(2).lines().toList();
            var answered = run(example.group(1), token).lines().toList();
            assertThat(answered).as(example.group(1)).hasSameSizeAs(expected);
            for (int line = 0; line < expected.size(); line++) {
                var wanted = JSON.readTree(expected.get(line));
                assertThat(only(wanted, JSON.readTree(answered.get(line))))
                        .as(example.group(1))
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void a_token_for_handing_over_opens_nothing_else() {
        var token = token(List.of("sync:write"));
        var program = Client.token(root(), token);

        assertThat(program.get("/api/people").code()).isEqualTo("token-scope");
        assertThat(program.get("/api/me").status()).isEqualTo(403);
        assertThat(program.get("/api/sync/charging").code()).isEqualTo("token-scope");
        var record =
                Map.of("kind", "network", "seq", 1, "premises", Map.of("accountNo", "none"), "status", "CONNECTED");
        assertThat(put(program, record).json().path("code").asText()).isEqualTo("premises-unknown");
        assertThat(put(as("agent"), record).status()).isEqualTo(403);
    }

    private static io.heatline.Answer put(Client program, Map<String, ?> record) {
        return program.raw(
                "PUT",
                "/api/sync/charging/records",
                "application/json",
                JSON.valueToTree(record).toString().getBytes(StandardCharsets.UTF_8));
    }

    private String token(List<String> scopes) {
        var made = as("admin").post("/api/me/tokens", Map.of("name", "charging", "scopes", scopes));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("token").asText();
    }

    private String run(String command, String token) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        process.environment().putAll(Map.of("HEATLINE", root(), "TOKEN", token, "no_proxy", "127.0.0.1"));
        var started = process.start();
        var answer = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(answer).isZero();
        return answer;
    }

    /** Of the answer, what the document shows: ids and times are new each time. */
    private static JsonNode only(JsonNode wanted, JsonNode answered) {
        if (wanted.isArray()) {
            var array = JSON.createArrayNode();
            assertThat(answered).as(answered.toString()).hasSameSizeAs(wanted);
            for (int at = 0; at < wanted.size(); at++) {
                array.add(only(wanted.get(at), answered.get(at)));
            }
            return array;
        }
        if (!wanted.isObject()) {
            return answered;
        }
        ObjectNode object = JSON.createObjectNode();
        wanted.fieldNames().forEachRemaining(name -> object.set(name, only(wanted.get(name), answered.path(name))));
        return object;
    }
}
