package io.heatline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Walks orders through the running product over HTTP, as the people of the demo would. */
public final class Walk {

    /** An estate of the shipped table; its station is S01, where the accounts {@code technician} and {@code lead} work. */
    public static final String ESTATE = "锦绣花园";

    private static final AtomicInteger FLATS = new AtomicInteger();

    private final Function<String, Client> people;

    public Walk(Function<String, Client> people) {
        this.people = people;
    }

    public Client as(String login) {
        return people.apply(login);
    }

    /** A request that is fine, for a flat of its own. */
    public static Map<String, Object> request() {
        return request(ESTATE);
    }

    public static Map<String, Object> request(String estate) {
        var room = String.valueOf(1000 + FLATS.incrementAndGet());
        var request = new LinkedHashMap<String, Object>();
        request.put("premises", Map.of("estate", estate, "building", "3号楼", "unit", "2单元", "room", room));
        request.put("contact", Map.of("name", "张建国", "phone", "13800001111"));
        request.put("type", "REPAIR");
        request.put("fault", "NO_HEAT");
        request.put("source", "PHONE");
        request.put("nature", "NORMAL");
        request.put("details", "昨晚起暖气不热");
        request.put("indoorTemperature", 17.5);
        request.put("vulnerable", List.of());
        request.put("solvedOnCall", false);
        return request;
    }

    public String open() {
        return open(request());
    }

    public String open(Map<String, Object> request) {
        var answer = as("agent").post("/api/work-orders", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    public JsonNode order(String number) {
        return get("agent", "/api/work-orders/" + number);
    }

    public JsonNode get(String login, String path) {
        var answer = as(login).get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The steps of the work that are open; a report to a supervisor is asked for beside them. */
    public List<JsonNode> steps(String login, String number) {
        var steps = new ArrayList<JsonNode>();
        get(login, "/api/tasks?filter=all&number=" + number).path("items").forEach(steps::add);
        steps.removeIf(step -> step.path("key").asText().equals("report"));
        return steps;
    }

    /** The one that is open. */
    public JsonNode task(String login, String number) {
        var steps = steps(login, number);
        assertThat(steps).as("open steps of " + number).hasSize(1);
        return get(login, "/api/tasks/" + steps.get(0).path("id").asText());
    }

    /** Answers the form of this very task. */
    public Answer submit(String login, JsonNode task, Map<String, Object> values) {
        return as(login)
                .post(
                        "/api/tasks/" + task.path("id").asText() + "/complete",
                        Map.of("formVersion", task.path("form").path("version").asText(), "values", values));
    }

    /** Completes whatever task is open; it must be this one. */
    public Walk step(String login, String number, String key, Map<String, Object> values) {
        var task = task(login, number);
        assertThat(task.path("key").asText()).isEqualTo(key);
        var answer = submit(login, task, values);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return this;
    }

    public Walk accept(String number) {
        return step("technician", number, "accept", Map.of("decision", "accept"));
    }

    public Walk visit(String number) {
        return step("technician", number, "handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
    }

    public Walk complete(String number) {
        return step(
                "technician",
                number,
                "complete",
                Map.of("result", "FIXED", "description", "立管排气", "indoorTemperature", 20.5));
    }

    public Walk satisfied(String number) {
        return step("agent", number, "callback", Map.of("outcome", "satisfied", "score", 5));
    }

    /** What the timeline says happened, task completions by their step. */
    public List<String> timeline(String number) {
        return lines(number).stream().map(Walk::called).toList();
    }

    /** Without what only concerns a step: that somebody was reminded of it, or answered too late. */
    public List<String> done(String number) {
        return lines(number).stream()
                .filter(line ->
                        line.path("step").isNull() || line.path("kind").asText().equals("TASK_COMPLETED"))
                .map(Walk::called)
                .toList();
    }

    private List<JsonNode> lines(String number) {
        var lines = new ArrayList<JsonNode>();
        get("agent", "/api/work-orders/" + number + "/timeline").path("items").forEach(lines::add);
        return lines;
    }

    private static String called(JsonNode line) {
        return line.path("step").isNull()
                ? line.path("kind").asText()
                : line.path("step").path("key").asText();
    }
}
