package io.heatline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.LiveLine;
import io.heatline.file.Photos;
import io.heatline.story.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation the API lists, tried by nobody and by people of another station. A new operation is tried without being named
 * here; one whose path or body asks for something new fails until {@link Insider} knows what to put there.
 */
class StrangerTest extends HeatlineTest {

    /** Signing in, signing out, and a link, whose token is the credential. */
    private static final Set<String> PUBLIC =
            Set.of("POST /api/session", "DELETE /api/session", "POST /api/links/{token}/open");

    /** What lies here belongs to the order; its own people reach it. */
    private static final List<String> OF_THE_ORDER =
            List.of("/api/work-orders/{number}", "/api/tasks/{id}", "/api/files/{id}");

    private final Walk walk = new Walk(this::as);

    @Test
    void without_credentials_nobody_gets_in() {
        var known = Insider.of(walk);
        var browser = browser();
        browser.get("/api/me");
        var program = stranger().with("Authorization", "Bearer hl_0000000000000000000000000000000000000000");

        for (var operation : guarded().toList()) {
            for (var client : List.of(browser, program)) {
                var answer = known.tried(client, operation, known.openTask());
                assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
                saysNothing(known, known.path(operation, known.openTask()), answer);
            }
        }
    }

    @Test
    void what_is_public_and_what_is_kept_is_in_the_document() {
        assertThat(operations()).extracting(Operation::toString).containsAll(PUBLIC);
        assertThat(operations())
                .extracting(Operation::path)
                .contains(
                        "/api/work-orders/{number}/timeline",
                        "/api/tasks/{id}/complete",
                        "/api/files/{id}",
                        "/api/audit",
                        "/api/live");
    }

    @Test
    void its_own_people_reach_the_order() {
        var known = Insider.of(walk);

        for (var operation : guarded().filter(Operation::reads).toList()) {
            if (OF_THE_ORDER.stream().anyMatch(operation::names)) {
                var answer = known.tried(as("technician"), operation, known.openTask());
                assertThat(answer.status()).as(operation.toString()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s02-lead", "s02-t1"})
    void another_station_reaches_nothing_of_the_order_and_changes_nothing(String login) {
        var known = Insider.of(walk);
        var before = asItStands(known);

        for (var operation : guarded().filter(Operation::asksForSomething).toList()) {
            for (var task : List.of(known.openTask(), known.endedTask())) {
                var answer = known.tried(as(login), operation, task);
                assertThat(answer.status()).as(operation + ": " + answer.text()).isIn(403, 404);
                saysNothing(known, known.path(operation, task), answer);
            }
        }

        assertThat(asItStands(known)).isEqualTo(before);
        assertThat(as("technician").get("/api/me/tokens").text()).contains(known.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s02-lead", "s02-t1"})
    void no_list_shows_another_station_the_order(String login) {
        var known = Insider.of(walk);

        for (var operation : lists().toList()) {
            for (var query : queries(known.number())) {
                var path = operation.path() + query;
                saysNothing(known, path, as(login).get(path));
            }
        }
    }

    /** As a list is asked for, and as somebody would ask who knows of the order; a list ignores what it does not know. */
    private static List<String> queries(String number) {
        return List.of(
                "",
                "?limit=200",
                "?filter=all&limit=200",
                "?filter=unassigned&limit=200",
                "?filter=all&number=" + number,
                "?text=" + number,
                "?station=S01",
                "?person=technician",
                "?object=" + number);
    }

    @Test
    void no_count_of_another_station_counts_the_order() {
        var here = as("lead").get("/api/tasks/counts").json().path("all").asInt();
        var there = as("s02-lead").get("/api/tasks/counts").text();

        walk.open();

        assertThat(as("lead").get("/api/tasks/counts").json().path("all").asInt())
                .isEqualTo(here + 1);
        assertThat(as("s02-lead").get("/api/tasks/counts").text()).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s02-lead", "s02-t1"})
    void another_station_puts_nothing_to_the_order(String login) {
        var known = Insider.of(walk);

        for (var operation : guarded().filter(Operation::writesSomewhereNew).toList()) {
            var answer = known.tried(as(login), operation, known.openTask());
            assertThat(answer.status()).as(operation.toString()).isBetween(400, 422);
        }

        assertThat(as(login).post("/api/work-orders", Walk.request()).status()).isEqualTo(403);
        var photo = Map.of("number", known.number());
        assertThat(as(login)
                        .upload("POST", "/api/files", "file", "photo.jpg", Photos.jpeg(), photo)
                        .code())
                .isEqualTo("file-order-unknown");
    }

    @Test
    void another_station_is_not_told_what_happens_to_the_order() throws Exception {
        try (var lead = line("lead");
                var technician = line("technician");
                var otherLead = line("s02-lead");
                var otherTechnician = line("s02-t1")) {
            var here = walk.open();
            walk.accept(here).visit(here);
            walk.as("agent").post("/api/work-orders/" + here + "/cancel", Map.of("reason", "好了"));
            var there = orderOfTheOtherStation();

            for (var other : List.of(otherLead, otherTechnician)) {
                var told = other.until(line -> line.contains(there));
                assertThat(told).anyMatch(line -> line.contains(there)).noneMatch(line -> line.contains(here));
            }
            for (var own : List.of(lead, technician)) {
                assertThat(own.until(line -> line.contains(here))).anyMatch(line -> line.contains(here));
            }
        }
    }

    private LiveLine line(String login) throws Exception {
        return LiveLine.open(root(), login, PASSWORD, null);
    }

    private String orderOfTheOtherStation() {
        var there = walk.open(Walk.request("无人知晓小区"));
        walk.step("dispatcher", there, "dispatch", Map.of("station", "S02"));
        return there;
    }

    private Stream<Operation> guarded() {
        return operations().stream().filter(operation -> !PUBLIC.contains(operation.toString()));
    }

    /** What streams is not read to its end: the push has a test of its own. */
    private Stream<Operation> lists() {
        return guarded()
                .filter(Operation::reads)
                .filter(operation -> !operation.asksForSomething() && !operation.names("/api/live"));
    }

    private List<Operation> operations() {
        var operations = Operation.of(stranger().get("/v3/api-docs").json());
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    /** A refusal may repeat what it was asked for. */
    private static void saysNothing(Insider known, String asked, Answer answer) {
        var secrets = known.secrets().stream()
                .filter(secret -> answer.status() < 400 || !asked.contains(secret))
                .toArray(String[]::new);
        assertThat(answer.text()).as(asked).doesNotContain(secrets);
    }

    /** All that could have changed. */
    private List<JsonNode> asItStands(Insider known) {
        var order = "/api/work-orders/" + known.number();
        return List.of(
                walk.order(known.number()),
                walk.get("agent", order + "/timeline"),
                walk.get("agent", "/api/tasks?filter=all&number=" + known.number()));
    }
}
