package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A dispatch board as a browser sees it, and what is moved on it. */
abstract class BoardStory extends HeatlineTest {

    final Walk walk = new Walk(this::as);

    void fallIll(String person, Instant now) {
        var absence = Map.of(
                "reason",
                "ILL",
                "starts",
                now.minusSeconds(60).toString(),
                "ends",
                now.plusSeconds(3600).toString());
        var duty = Map.of("skills", List.of("PIPEWORK"), "shift", shift("13:30", "22:00"), "absence", absence);
        assertThat(as("lead").put("/api/duty/" + person, duty).status()).isEqualTo(204);
    }

    void recover(String person) {
        var duty = Map.of("skills", List.of("PIPEWORK", "RADIATORS"), "shift", shift("13:30", "22:00"));
        assertThat(as("lead").put("/api/duty/" + person, duty).status()).isEqualTo(204);
    }

    static Map<String, String> shift(String starts, String ends) {
        return Map.of("starts", starts, "ends", ends);
    }

    JsonNode board(String login) {
        return walk.get(login, "/api/board");
    }

    /** Moves an order as the board shows it now. */
    Answer hand(String login, String number, @Nullable String technician, @Nullable String reason) {
        var card = card(walk.get(login, "/api/board?station=S01"), number);
        return as(login).post(path(number), handover(card, "S01", technician, reason));
    }

    static String path(String number) {
        return "/api/work-orders/" + number + "/handover";
    }

    static Map<String, Object> handover(
            JsonNode card, String station, @Nullable String technician, @Nullable String reason) {
        var body = new HashMap<String, Object>(move(card, technician));
        body.remove("number");
        body.put("station", station);
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    static Map<String, Object> move(JsonNode card, @Nullable String technician) {
        var body = new HashMap<String, Object>();
        body.put("number", card.path("number").asText());
        body.put("task", card.path("task").asText());
        if (!card.path("holder").isNull()) {
            body.put("from", card.path("holder").path("id").asText());
        }
        if (technician != null) {
            body.put("technician", technician);
        }
        return body;
    }

    static JsonNode card(JsonNode board, String number) {
        return StreamSupport.stream(board.path("cards").spliterator(), false)
                .filter(card -> card.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not on the board"));
    }

    static List<String> cardsOf(JsonNode board, String person) {
        return StreamSupport.stream(board.path("cards").spliterator(), false)
                .filter(card -> card.path("holder").path("id").asText().equals(person))
                .map(card -> card.path("number").asText())
                .toList();
    }

    static JsonNode member(JsonNode board, String person) {
        return StreamSupport.stream(board.path("crews").spliterator(), false)
                .flatMap(crew -> StreamSupport.stream(crew.path("members").spliterator(), false))
                .filter(member -> member.path("id").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode result(JsonNode results, String number) {
        return StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
