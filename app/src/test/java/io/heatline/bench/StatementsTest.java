package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * How many statements each step of an order sends to the database, all of the engine's among them; a batch is one. A number
 * that has to rise is changed here, by somebody who knows why.
 */
class StatementsTest extends HeatlineTest {

    private static final Map<String, Map<String, Object>> STEPS = new LinkedHashMap<>();
    /** Of opening, one asks when they want their quiet, and one writes down that their flat is new. Of completing, three write down the work that was done, and five call the callback; five more come back from it. */
    private static final Map<String, Integer> MOST =
            Map.of("open", 48, "accept", 43, "handle", 42, "complete", 59, "callback", 49);

    private static final int MOST_OF_A_SEARCH = 8;

    static {
        STEPS.put("accept", Map.of("decision", "accept"));
        STEPS.put("handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
        STEPS.put("complete", Map.of("result", "FIXED", "description", "立管排气", "indoorTemperature", 20.5));
        STEPS.put("callback", Map.of("outcome", "satisfied", "score", 5));
    }

    @Test
    void no_step_of_an_order_asks_the_database_more_than_it_must() {
        walk();
        var sent = walk();

        var softly = new SoftAssertions();
        sent.forEach((step, statements) ->
                softly.assertThat(statements).as(step).hasSizeLessThanOrEqualTo(MOST.getOrDefault(step, 0)));
        softly.assertAll();
    }

    @Test
    void a_page_of_the_inbox_with_its_counts_takes_four_statements_at_most() {
        for (var login : List.of("agent", "dispatcher", "lead", "technician")) {
            var person = as(login);
            person.get("/api/tasks?filter=all");
            var sent = CountedStatements.of(() -> {
                person.get("/api/tasks?filter=all");
                person.get("/api/tasks/counts");
            });
            assertThat(sent).as(login).hasSizeBetween(1, 4);
        }
    }

    /** Nothing is asked for each premises of a page, nor for each of its people. */
    @Test
    void a_page_of_a_search_takes_as_many_statements_however_many_fit() {
        var agent = as("agent");
        for (int room = 101; room <= 125; room++) {
            agent.post(
                    "/api/premises",
                    Map.of("premises", Map.of("estate", "数句花园", "building", "1", "room", String.valueOf(room))));
        }
        var path = "/api/premises?text=" + URLEncoder.encode("数句花园", StandardCharsets.UTF_8) + "&limit=";
        assertThat(agent.get(path + 20).json().path("items")).hasSize(20);

        var one = CountedStatements.of(() -> agent.get(path + 1));
        var twenty = CountedStatements.of(() -> agent.get(path + 20));

        assertThat(twenty).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(MOST_OF_A_SEARCH);
    }

    /** What each step of one order sent. */
    private Map<String, List<String>> walk() {
        var sent = new LinkedHashMap<String, List<String>>();
        var opened = new JsonNode[1];
        sent.put("open", CountedStatements.of(() -> opened[0] = open(as("agent"))));
        var number = opened[0].path("number").asText();
        STEPS.forEach((key, values) -> {
            var person = as(key.equals("callback") ? "agent" : "technician");
            var task = task(person, number);
            assertThat(task.path("key").asText()).isEqualTo(key);
            sent.put(key, CountedStatements.of(() -> complete(person, task, values)));
        });
        return sent;
    }

    private static JsonNode open(Client agent) {
        var opened = agent.post("/api/work-orders", Walk.request());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json();
    }

    private static JsonNode task(Client person, String number) {
        var open = person.get("/api/tasks?filter=all&number=" + number).json().path("items");
        return person.get("/api/tasks/" + open.get(0).path("id").asText()).json();
    }

    private static void complete(Client person, JsonNode task, Map<String, Object> values) {
        var body = Map.of("formVersion", task.path("form").path("version").asText(), "values", values);
        var done = person.post("/api/tasks/" + task.path("id").asText() + "/complete", body);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }
}
