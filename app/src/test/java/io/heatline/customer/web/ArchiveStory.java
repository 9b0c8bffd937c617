package io.heatline.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A story of the archive, told over HTTP by an agent. */
abstract class ArchiveStory extends HeatlineTest {

    final Walk walk = new Walk(this::as);

    JsonNode register(String estate, String building, String room, String name, String phone) {
        var answer = post(
                "/api/premises",
                Map.of(
                        "premises", premises(estate, building, room),
                        "contacts",
                                List.of(Map.of(
                                        "name",
                                        name,
                                        "sex",
                                        "FEMALE",
                                        "relation",
                                        "OWNER",
                                        "vip",
                                        true,
                                        "vulnerable",
                                        List.of("INFANT"),
                                        "quiet",
                                        Map.of("from", "21:30", "until", "08:00"),
                                        "phones",
                                        List.of(Map.of("phone", phone)))),
                        "owners", List.of(Map.of("name", "王业主", "from", "2010-01-01"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    static Map<String, Object> premises(String estate, String building, String room) {
        return Map.of(
                "estate", estate, "building", building, "room", room, "heatedArea", 88.5, "customerType", "RESIDENT");
    }

    List<JsonNode> listed(String... terms) {
        var query = new StringBuilder("/api/premises?limit=50");
        for (String term : terms) {
            query.append("&filter=").append(encoded(term));
        }
        return StreamSupport.stream(get(query.toString()).path("items").spliterator(), false)
                .toList();
    }

    List<String> changes(JsonNode premises) {
        return get(path(premises) + "/changes").path("items").findValuesAsText("kind");
    }

    JsonNode get(String path) {
        var answer = as("agent").get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    Answer post(String path, Map<String, ?> body) {
        return as("agent").post(path, body);
    }

    Answer put(String path, Map<String, ?> body) {
        return as("agent").put(path, body);
    }

    static String path(JsonNode premises) {
        return "/api/premises/" + premises.path("id").asText();
    }

    static int version(JsonNode premises) {
        return premises.path("version").asInt();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
