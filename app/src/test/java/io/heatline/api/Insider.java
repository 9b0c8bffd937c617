package io.heatline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.Answer;
import io.heatline.Client;
import io.heatline.file.Photos;
import io.heatline.story.Walk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that one would have to know to ask for an order of station S01 that was visited, photographed and handed back to its crew,
 * and for what else is not one's own.
 */
record Insider(
        JsonNode order,
        JsonNode task,
        String endedTask,
        String file,
        String model,
        String token,
        String filter,
        JsonNode contact) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Object> PLAN = Map.of(
            "name", "改了", "week", Map.of("MONDAY", List.of(Map.of("from", "00:00", "to", "24:00"))), "days", List.of());

    private static final Map<String, Object> OF_CALENDARS = Map.of(
            "PUT /api/calendars/{key}", Map.of("version", 1, "plan", PLAN),
            "POST /api/calendars/{key}/impact", Map.of("plan", PLAN));

    private static final Map<String, String> QUERIES = Map.of("DELETE /api/queues/{key}", "?version=0&confirm=true");

    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("POST /api/work-orders/{number}/reassign", Map.of("station", "S02", "reason", "给我们")),
            Map.entry("POST /api/work-orders/{number}/cancel", Map.of("reason", "不要了")),
            Map.entry("POST /api/work-orders/{number}/urge", Map.of("note", "快一点")),
            Map.entry("POST /api/work-orders/{number}/supervise", Map.of("instruction", "今天办完")),
            Map.entry("POST /api/work-orders/{number}/return", Map.of("reason", "不归我们")),
            Map.entry(
                    "POST /api/work-orders/{number}/suspend",
                    Map.of("waitsFor", "PARTS", "until", "2099-01-01T00:00:00Z")),
            Map.entry("POST /api/work-orders/{number}/absent", Map.of("note", "敲门无人")),
            Map.entry("POST /api/work-orders/{number}/photos", Map.of("photos", List.of("0"))),
            Map.entry("POST /api/work-orders/{number}/merge", Map.of("into", "HL20261122-99999")),
            Map.entry("POST /api/work-orders/{number}/children", Map.of("numbers", List.of("HL20261122-99999"))),
            Map.entry("POST /api/work-orders/{number}/inform", Map.of("people", List.of("s02-t1"))),
            Map.entry("POST /api/work-orders/{number}/handover", Map.of("task", "1", "station", "S02")),
            Map.entry(
                    "PUT /api/duty/{person}",
                    Map.of("skills", List.of(), "shift", Map.of("starts", "08:00", "ends", "17:00"))),
            Map.entry("POST /api/tasks/{id}/assign", Map.of("person", "s02-t1")),
            Map.entry("PUT /api/premises/{id}", Map.of("estate", "我们小区", "building", "1", "room", "101")),
            Map.entry("POST /api/premises/{id}/owners", Map.of("name", "我")),
            Map.entry("PUT /api/premises/{id}/owners/{owner}", Map.of("name", "我")),
            Map.entry(
                    "POST /api/premises/{id}/contacts/{contact}/phones",
                    Map.of("number", Map.of("phone", "13800000000"))),
            Map.entry("POST /api/follow-ups/{id}/complete", Map.of("formVersion", "1", "values", Map.of())),
            Map.entry("POST /api/calls/{id}/orders", Map.of("number", "HL20261122-99999")),
            Map.entry("PUT /api/ivr-flows/{key}", Map.of("base", 0, "document", "{}")),
            Map.entry(
                    "PUT /api/queues/{key}",
                    Map.of("version", 0, "strategy", "LINEAR", "ringSeconds", 15, "longWaitSeconds", 60)),
            Map.entry("PUT /api/agents/{person}/skills", Map.of("skills", List.of())),
            Map.entry("PUT /api/imports/{importId}/mapping", Map.of("mapping", Map.of())),
            Map.entry("POST /api/callers/{phone}/choice", Map.of("premises", 1)),
            Map.entry("PUT /api/sync/{source}/records", Map.of("kind", "network", "seq", 1, "status", "CONNECTED")),
            Map.entry("PUT /api/people/{id}", Map.of("name", "改名", "roles", List.of("ADMIN"), "active", true)),
            Map.entry("PUT /api/people/{id}/password", Map.of("password", "a-better-winter-2027")));

    static Insider of(Walk walk) {
        var number = walk.open();
        var ended = walk.task("technician", number).path("id").asText();
        walk.accept(number);
        var file = photo(walk.as("technician"));
        var visit = Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK", "onSitePhotos", List.of(file));
        walk.step("technician", number, "handle", visit);
        walk.as("lead").post("/api/work-orders/" + number + "/reassign", Map.of("station", "S01", "reason", "换个人"));
        var diagram = walk.get("auditor", "/api/work-orders/" + number + "/diagram");
        var token = walk.as("technician").post("/api/me/tokens", Map.of("name", "mine"));
        var filter = walk.as("technician")
                .post("/api/me/filters", Map.of("page", "TASKS", "name", "我的", "query", "filter=mine"));
        return new Insider(
                walk.order(number),
                walk.task("technician", number),
                ended,
                file,
                diagram.path("definition").path("id").asText(),
                token.json().path("id").asText(),
                filter.json().path("id").asText(),
                contact(walk, number));
    }

    /** Somebody of the order's premises. */
    private static JsonNode contact(Walk walk, String number) {
        var premises = walk.order(number).path("premises").path("id").asText();
        return walk.get("agent", "/api/premises/" + premises).path("contacts").path(0);
    }

    private static String photo(Client technician) {
        byte[] photo = Photos.jpeg();
        var sent = technician.upload(
                "POST", "/api/files", "file", "photo.jpg", photo, Map.of("sha256", Photos.sha256(photo)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.json().path("id").asText();
    }

    String number() {
        return order.path("number").asText();
    }

    String openTask() {
        return task.path("id").asText();
    }

    /** What nobody else may find in any answer. */
    List<String> secrets() {
        return List.of(number(), order.path("premises").path("address").asText(), file, openTask());
    }

    /** Tries the operation, as well as somebody can who knows all this. */
    Answer tried(Client client, Operation operation, String taskId) {
        var path = path(operation, taskId) + QUERIES.getOrDefault(operation.toString(), "");
        return switch (operation.method()) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            default ->
                client.with("Idempotency-Key", UUID.randomUUID().toString())
                        .raw(operation.method(), path, "application/json", body(operation));
        };
    }

    /** The operation's path with what it asks for. */
    String path(Operation operation, String taskId) {
        var path = known(taskId).entrySet().stream()
                .filter(thing -> operation.names(thing.getKey()))
                .findFirst()
                .map(thing -> operation.path().replaceFirst("\\{\\w+}", thing.getValue()))
                .orElse(operation.path())
                .replace("{contact}", contact.path("id").asText())
                .replace("{phone}", contact.path("phones").path(0).path("id").asText())
                .replace("{owner}", "1")
                .replace("{extension}", "8099")
                .replace("{key}", "service");
        assertThat(path).as("what to put into the path of " + operation).doesNotContain("{");
        return path;
    }

    private Map<String, String> known(String taskId) {
        return Map.ofEntries(
                Map.entry("/api/work-orders/{number}", number()),
                Map.entry("/api/tasks/{id}", taskId),
                Map.entry("/api/files/{id}", file),
                Map.entry(
                        "/api/premises/{id}", order.path("premises").path("id").asText()),
                Map.entry("/api/premises/bulk/{batch}", "1"),
                Map.entry("/api/imports/{importId}", "1"),
                Map.entry("/api/exports/{exportId}", "1"),
                Map.entry("/api/callers/{phone}", "13900001111"),
                Map.entry("/api/sync/{source}", "charging"),
                Map.entry("/api/handovers/{id}", "some"),
                Map.entry("/api/processes/{id}", model),
                Map.entry("/api/people/{id}", "technician"),
                Map.entry("/api/me/tokens/{id}", token),
                Map.entry("/api/me/filters/{id}", filter),
                Map.entry("/api/duty/{person}", "technician"),
                Map.entry("/api/prompts/{name}", "welcome"),
                Map.entry("/api/agents/{person}/skills", "agent"),
                Map.entry("/api/follow-ups/{id}", "00000000-0000-0000-0000-000000000000"),
                Map.entry("/api/calls/{id}", "00000000-0000-0000-0000-000000000000"),
                Map.entry("/api/desk/calls/{id}", "00000000-0000-0000-0000-000000000000"),
                Map.entry("/api/desk/premises/{id}", "1"),
                Map.entry("/api/recordings/{id}", "00000000-0000-0000-0000-000000000000"));
    }

    private byte[] body(Operation operation) {
        var body = operation.names("/api/tasks/{id}/complete") || operation.names("/api/tasks/{id}/late")
                ? completion()
                : BODIES.getOrDefault(operation.toString(), OF_CALENDARS.getOrDefault(operation.toString(), Map.of()));
        return JSON.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> completion() {
        var version = task.path("form").path("version").asText();
        return Map.of("formVersion", version, "values", Map.of("decision", "accept"));
    }
}
