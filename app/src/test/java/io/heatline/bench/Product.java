package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.story.Walk;
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

    private final Client agent;
    private final List<Client> technicians;
    private final ToLongFunction<List<String>> closed;
    private final ConcurrentMap<String, String> forms = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();

    /**
     * @param people signed in by token
     * @param closed how many of these orders are closed
     */
    Product(Function<String, Client> people, List<String> technicians, ToLongFunction<List<String>> closed) {
        this.agent = people.apply("agent");
        this.technicians = technicians.stream().map(people).toList();
        this.closed = closed;
    }

    @Override
    public void walk() {
        var technician = technicians.get(Math.floorMod(turn.getAndIncrement(), technicians.size()));
        var opened = agent.post("/api/work-orders", Walk.request());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var number = opened.json().path("number").asText();
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
    private static JsonNode open(Client person, String number) {
        var answer = person.get("/api/tasks?filter=all&number=" + number);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private JsonNode step(Client person, JsonNode open, String key, Map<String, Object> values) {
        assertThat(open).as("open tasks").hasSize(1);
        assertThat(open.get(0).path("key").asText()).isEqualTo(key);
        var id = open.get(0).path("id").asText();
        var form = forms.computeIfAbsent(key, first -> version(person, id));
        var answer = person.post("/api/tasks/" + id + "/complete", Map.of("formVersion", form, "values", values));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("next");
    }

    private static String version(Client person, String task) {
        return person.get("/api/tasks/" + task)
                .json()
                .path("form")
                .path("version")
                .asText();
    }

    @Override
    public long closed() {
        return closed.applyAsLong(List.copyOf(numbers));
    }
}
