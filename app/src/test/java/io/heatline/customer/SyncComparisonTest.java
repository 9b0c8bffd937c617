package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What differs between another system and the archive is told whole, whatever was sent. */
class SyncComparisonTest extends SyncStory {

    /** An area of nothing, a field nobody knows, and one that agrees. */
    @Test
    void what_cannot_be_compared_is_told_line_by_line_and_spoils_nothing() {
        var program = program("spoiled");
        records(program, "spoiled", premises(1, "核对花园", "101", ",\"heatedArea\":80"));

        compared(
                program,
                "spoiled",
                premises(2, "核对花园", "101", ",\"heatedArea\":0"),
                premises(3, "核对花园", "101", ",\"heatedAria\":80"),
                premises(4, "核对花园", "101", ",\"heatedArea\":80.0"));

        assertThat(differences("spoiled"))
                .hasSize(2)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.path("line").asInt()).isEqualTo(1);
                            assertThat(first.path("field").asText()).contains("heatedArea");
                        },
                        second -> {
                            assertThat(second.path("line").asInt()).isEqualTo(2);
                            assertThat(second.path("kind").asText()).isEqualTo("record");
                            assertThat(second.path("field").asText()).isEqualTo("heatedAria");
                        });
        assertThat(watched("admin", "spoiled").path("differences").asLong()).isEqualTo(2);
    }

    /** It told of two flats; its comparison ends in the middle of the record of the second. */
    @Test
    void a_comparison_that_was_cut_does_not_call_the_rest_missing() {
        var program = program("cut-short");
        var one = premises(1, "截断花园", "101", "");
        var other = premises(2, "截断花园", "102", "");
        records(program, "cut-short", one, other);

        compared(program, "cut-short", one, other.substring(0, other.length() - 9));
        assertThat(differences("cut-short"))
                .extracting(found -> found.path("kind").asText())
                .containsExactly("record");

        compared(program, "cut-short", one + "\n");
        assertThat(differences("cut-short"))
                .extracting(found -> found.path("named").asText())
                .singleElement()
                .asString()
                .contains("102");
    }

    /** Both flats came by the feed, with an account each; then somebody finds that they are one. */
    @Test
    void a_merged_flat_is_known_by_either_account_and_late_records_stay_late() {
        var program = program("merging");
        records(
                program,
                "merging",
                premises(5, "并户花园", "101", "", "B-101"),
                premises(9, "并户花园", "1101", ",\"heatedArea\":91", "B-1101"));
        var flats = listed("estate:eq:并户花园");
        var stays = flats.stream()
                .filter(one -> one.path("room").asText().equals("101"))
                .findFirst()
                .orElseThrow();
        var goes = flats.stream()
                .filter(one -> one.path("room").asText().equals("1101"))
                .findFirst()
                .orElseThrow();
        merge(stays, goes);

        var answers = records(
                program,
                "merging",
                "{\"kind\":\"network\",\"seq\":10,\"premises\":{\"accountNo\":\"B-1101\"},\"status\":\"SUSPENDED\"}",
                premises(11, "并户花园", "1101", ",\"heatedArea\":92", "B-1101"),
                premises(12, "并户花园", "101", "", "B-101"));

        assertThat(answers).contains("CREATED").doesNotContain("REFUSED");
        var merged =
                as("agent").get("/api/premises/" + stays.path("id").asText()).json();
        assertThat(merged.path("accountNo").asText()).isEqualTo("B-101");
        assertThat(merged.path("heatedArea").asInt()).isEqualTo(92);
        compared(
                program,
                "merging",
                premises(11, "并户花园", "1101", "", "B-1101"),
                premises(12, "并户花园", "101", "", "B-101") + "\n");
        assertThat(differences("merging")).isEmpty();
    }

    /** Only the one that goes came by the feed: what is older than its last word is old for the one that stays. */
    @Test
    void how_far_a_feed_had_come_goes_with_the_flat() {
        var program = program("remembering");
        records(program, "remembering", premises(20, "记序花园", "1101", ",\"heatedArea\":91"));
        var made = as("agent")
                .post("/api/premises", Map.of("premises", Map.of("estate", "记序花园", "building", "1", "room", "101")))
                .json();
        var goes = listed("estate:eq:记序花园").stream()
                .filter(one -> one.path("room").asText().equals("1101"))
                .findFirst()
                .orElseThrow();
        merge(made, goes);

        var late = records(program, "remembering", premises(19, "记序花园", "1101", ",\"heatedArea\":70"));

        assertThat(late).contains("STALE");
        compared(program, "remembering", premises(20, "记序花园", "1101", ",\"heatedArea\":91") + "\n");
        assertThat(differences("remembering")).isEmpty();
    }

    private void merge(JsonNode stays, JsonNode goes) {
        var answer = as("agent")
                .post(
                        "/api/premises/" + stays.path("id").asText() + "/merge",
                        Map.of(
                                "from", goes.path("id").asLong(),
                                "fromVersion", goes.path("version").asInt(),
                                "version", stays.path("version").asInt()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String premises(int seq, String estate, String room, String more) {
        return premises(seq, estate, room, more, null);
    }

    private static String premises(
            int seq, String estate, String room, String more, @org.jspecify.annotations.Nullable String account) {
        return "{\"kind\":\"premises\",\"seq\":" + seq + ",\"premises\":{\"estate\":\"" + estate
                + "\",\"building\":\"1\",\"room\":\"" + room + "\""
                + (account == null ? "" : ",\"accountNo\":\"" + account + "\"") + "}" + more + "}";
    }

    private static String records(Client program, String source, String... lines) {
        return program.raw(
                        "POST",
                        "/api/sync/" + source + "/records",
                        "application/x-ndjson",
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .text();
    }

    /** As it is given, without a line break behind the last line. */
    private static void compared(Client program, String source, String... lines) {
        send(program, "POST", source + "/comparison", "application/x-ndjson", String.join("\n", lines));
    }

    private List<JsonNode> differences(String source) {
        return StreamSupport.stream(
                        as("admin")
                                .get("/api/sync/" + source + "/differences")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }
}
