package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those see who look after the feeds of other systems. */
class SyncSourcesTest extends SyncStory {

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

    /** Behind the brace of its premises, in the middle of a character (the second byte of 王), and within a word. */
    @Test
    void a_feed_that_breaks_off_anywhere_is_told_so_and_nothing_of_its_last_record_is_taken() {
        var program = program("broken");
        var record =
                "{\"kind\":\"premises\",\"seq\":1,\"premises\":{\"estate\":\"断线花园\",\"building\":\"1\",\"room\":\"1\"},\"owner\":\"王\"}"
                        .getBytes(StandardCharsets.UTF_8);
        var brace = new String(record, StandardCharsets.ISO_8859_1).indexOf('}') + 1;
        for (int cut : List.of(brace, record.length - 4, 8)) {
            var answer =
                    program.raw("POST", "/api/sync/broken/records", "application/x-ndjson", Arrays.copyOf(record, cut));
            assertThat(answer.text()).as("after " + cut).contains("record-incomplete", "\"taken\":0");
        }
        assertThat(as("agent")
                        .get("/api/premises/count?filter=estate:eq:" + encoded("断线花园"))
                        .text())
                .contains("0");
    }

    @Test
    void who_joins_by_a_feed_stands_in_the_changes_and_is_found_by_what_it_said() {
        var program = program("joining");
        var flat = "\"premises\":{\"estate\":\"入户花园\",\"building\":\"1\",\"room\":\"101\"}";
        sendAll(
                program,
                "{\"kind\":\"premises\",\"seq\":1," + flat + ",\"owner\":\"甲\"}",
                "{\"kind\":\"premises\",\"seq\":2," + flat
                        + ",\"owner\":\"乙\",\"contacts\":[{\"name\":\"王入户\",\"phones\":[\"13800050001\"]}]}",
                "{\"kind\":\"network\",\"seq\":3," + flat + ",\"status\":\"CONNECTED\",\"since\":\"2026-10-20\"}",
                "{\"kind\":\"temperature\",\"seq\":4," + flat
                        + ",\"measuredAt\":\"2026-11-01T00:00:00Z\",\"celsius\":22}",
                "{\"kind\":\"temperature\",\"seq\":5," + flat
                        + ",\"measuredAt\":\"2026-11-02T00:00:00Z\",\"celsius\":17.5}");

        var found = listed("estate:eq:入户花园", "formerOwner:eq:甲", "temperature:lt:18", "networkSince:eq:2026-10-20");

        assertThat(listed("estate:eq:入户花园", "temperature:gt:18")).isEmpty();
        assertThat(found).hasSize(1);
        var path = "/api/premises/" + found.get(0).path("id").asText();
        assertThat(as("agent").get(path + "/changes").json().path("items").findValuesAsText("kind"))
                .containsExactly("PHONE_ADDED", "CONTACT_ADDED", "OWNER_ADDED", "OWNER_CHANGED", "REGISTERED");
        assertThat(as("agent")
                        .get(path)
                        .json()
                        .path("contacts")
                        .path(0)
                        .path("registeredVia")
                        .asText())
                .isEqualTo("CHARGING");
    }

    /** Those without an area come first, and last from the largest down; two have the same. */
    @Test
    void a_list_in_an_order_is_whole_page_by_page_with_what_is_unknown() {
        var areas = Arrays.asList("90", null, "70", "80", null, "80");
        for (int at = 0; at < areas.size(); at++) {
            var premises =
                    new HashMap<String, Object>(Map.of("estate", "排序花园", "building", "1", "room", 101 + at + ""));
            premises.put("heatedArea", areas.get(at));
            premises.put("accountNo", areas.get(at) == null ? null : "P" + areas.get(at));
            as("agent").post("/api/premises", Map.of("premises", premises));
        }
        var up = List.of("102", "105", "103", "104", "106", "101");
        var down = List.of("101", "106", "104", "103", "105", "102");
        for (var sort : List.of("heatedArea", "accountNo")) {
            for (int limit : List.of(1, 2, 4, 6)) {
                assertThat(rooms(sort, limit)).as(sort + " by " + limit).isEqualTo(up);
                assertThat(rooms("-" + sort, limit))
                        .as("-" + sort + " by " + limit)
                        .isEqualTo(down);
            }
        }
        for (var sort : List.of("id", "address", "changedAt")) {
            assertThat(rooms(sort, 4)).as(sort).isEqualTo(List.of("101", "102", "103", "104", "105", "106"));
            assertThat(rooms("-" + sort, 4))
                    .as("-" + sort)
                    .isEqualTo(List.of("106", "105", "104", "103", "102", "101"));
        }
    }

    @Test
    void every_field_can_be_asked_for() {
        for (var field : FilterField.values()) {
            for (var test : List.of("empty", "filled")) {
                var answer = as("agent").get("/api/premises?filter=" + field.word() + ":" + test);
                assertThat(answer.status()).as(field.word() + answer.text()).isEqualTo(200);
            }
        }
    }

    @Test
    void what_was_said_already_is_not_done_over_what_somebody_mended_since() {
        var program = program("joining");
        var flat = "\"premises\":{\"accountNo\":\"M-1\",\"estate\":\"补正花园\",\"building\":\"1\",\"room\":\"101\"}";
        var said = "{\"kind\":\"premises\",\"seq\":7," + flat + ",\"heatedArea\":80.50}\n";
        send(program, "POST", "joining/records", "application/x-ndjson", said);
        var made = listed("estate:eq:补正花园").get(0);
        var mended = Map.of(
                "estate",
                "补正花园",
                "building",
                "1",
                "room",
                "101",
                "accountNo",
                "M-1",
                "heatedArea",
                81,
                "version",
                made.path("version").asInt());
        assertThat(as("agent")
                        .put("/api/premises/" + made.path("id").asText(), mended)
                        .status())
                .isEqualTo(200);

        assertThat(answered(program, said.replace("80.50", "80.5"))).contains("UNCHANGED");
        assertThat(answered(program, said.replace("80.50", "90"))).contains("sequence-reused");
        assertThat(listed("estate:eq:补正花园").get(0).path("heatedArea").asInt()).isEqualTo(81);

        assertThat(answered(program, said.replace("\"seq\":7", "\"seq\":8"))).contains("UPDATED");
    }

    /** It says more is to come, sends one record and a half, and is gone. */
    @Test
    void a_line_that_breaks_is_the_end_of_a_feed_and_how_far_it_came_is_kept() throws IOException {
        var body =
                "{\"kind\":\"premises\",\"seq\":1,\"premises\":{\"estate\":\"断缆花园\",\"building\":\"1\",\"room\":\"1\"}}\n{\"kind\":\"pre"
                        .getBytes(StandardCharsets.UTF_8);
        var head = "POST /api/sync/gone/records HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token("gone")
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + (body.length + 500) + "\r\n\r\n";
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(body);
            line.shutdownOutput();
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("request-invalid");
        }
        assertThat(watched("admin", "gone").path("lastSeq").asLong()).isEqualTo(1);
        assertThat(watched("admin", "gone").path("taken").asLong()).isEqualTo(1);
        assertThat(watched("admin", "gone").path("refused").asLong()).isEqualTo(1);
        assertThat(listed("estate:eq:断缆花园")).hasSize(1);
    }

    private String answered(Client program, String lines) {
        return program.raw(
                        "POST",
                        "/api/sync/joining/records",
                        "application/x-ndjson",
                        lines.getBytes(StandardCharsets.UTF_8))
                .text();
    }

    /** Nothing, written out with a thousand million digits behind the point. */
    @Test
    void a_number_that_nobody_could_have_meant_is_not_read() {
        var answer = program("endless")
                .raw(
                        "POST",
                        "/api/sync/endless/records",
                        "application/x-ndjson",
                        "{\"kind\":\"payment\",\"seq\":1,\"premises\":{\"accountNo\":\"none\"},\"season\":\"2026-2027\",\"due\":0E-999999999,\"paid\":0}\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.text()).contains("record-unreadable", "\"field\":\"due\"");
    }

    private List<String> rooms(String sort, int limit) {
        var rooms = new ArrayList<String>();
        var query = "/api/premises?sort=" + sort + "&limit=" + limit + "&filter=" + encoded("estate:eq:排序花园");
        var page = as("agent").get(query).json();
        for (rooms.addAll(page.path("items").findValuesAsText("room"));
                !page.path("next").isNull(); ) {
            page = as("agent")
                    .get(query + "&after=" + page.path("next").asText())
                    .json();
            rooms.addAll(page.path("items").findValuesAsText("room"));
        }
        return rooms;
    }

    private static void sendAll(Client program, String... records) {
        send(program, "POST", "joining/records", "application/x-ndjson", String.join("\n", records) + "\n");
    }

    @Test
    void nobody_else_sees_them() {
        assertThat(as("agent").get("/api/sync").status()).isEqualTo(403);
        assertThat(as("agent").get("/api/sync/watched/differences").status()).isEqualTo(403);
        assertThat(as("process-admin").get("/api/handovers").status()).isEqualTo(200);
    }
}
