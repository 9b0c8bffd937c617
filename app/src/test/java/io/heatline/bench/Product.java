package io.heatline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The running product, asked over HTTP by people with tokens: one request for every step, which names the next task,
 * one to find the first, and forms asked for once.
 */
final class Product implements Side {

    private final LeanClient agent;
    private final List<LeanClient> technicians;
    private final List<Household> households;
    private final ToLongFunction<List<String>> closed;
    private final ConcurrentMap<String, String> forms = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();

    /**
     * @param people signed in by token
     * @param households who calls, one after the other
     * @param closed how many of these orders are closed
     */
    Product(
            Function<String, LeanClient> people,
            List<String> technicians,
            List<Household> households,
            ToLongFunction<List<String>> closed) {
        this.agent = people.apply("agent");
        this.technicians = technicians.stream().map(people).toList();
        this.households = households;
        this.closed = closed;
    }

    @Override
    public void walk() {
        int which = turn.getAndIncrement();
        var technician = technicians.get(which % technicians.size());
        var household = households.get(which % households.size());
        var number = agent.post("/api/work-orders", household.request(), 201)
                .path("number")
                .asText();
        var next = step(technician, open(technician, number), "accept", Map.of("decision", "accept"));
        next = step(technician, next, "handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));
        next = step(
                technician,
                next,
                "complete",
                Map.of("result", "FIXED", "description", "立管排气", "indoorTemperature", 20.5));
        step(agent, next, "callback", Map.of("outcome", "satisfied", "score", 5));
        numbers.add(number);
    }

    /** What is open of the order, for somebody who has not completed a step of it. */
    private static JsonNode open(LeanClient person, String number) {
        return person.get("/api/tasks?filter=all&number=" + number, 200).path("items");
    }

    private JsonNode step(LeanClient person, JsonNode open, String key, Map<String, Object> values) {
        if (open.size() != 1 || !open.get(0).path("key").asText().equals(key)) {
            throw new AssertionError("only " + key + " should be open: " + open);
        }
        var id = open.get(0).path("id").asText();
        var form = forms.computeIfAbsent(key, first -> version(person, id));
        var answers = Map.of("formVersion", form, "values", values);
        return person.post("/api/tasks/" + id + "/complete", answers, 200).path("next");
    }

    private static String version(LeanClient person, String task) {
        return person.get("/api/tasks/" + task, 200)
                .path("form")
                .path("version")
                .asText();
    }

    @Override
    public long closed() {
        return closed.applyAsLong(List.copyOf(numbers));
    }
}
