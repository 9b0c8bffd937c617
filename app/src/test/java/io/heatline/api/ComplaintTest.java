package io.heatline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.LiveLine;
import io.heatline.story.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A household complains of one of us: whom it is about reaches nothing of it by any operation the API lists, whatever they may read
 * otherwise, and somebody else looks into it.
 */
class ComplaintTest extends HeatlineTest {

    private static final AtomicInteger COMPLAINTS = new AtomicInteger();

    private final Walk walk = new Walk(this::as);

    @ParameterizedTest
    @ValueSource(strings = {"lead", "technician", "manager", "office", "dispatcher", "agent2"})
    void whom_it_is_about_reaches_nothing_of_it(String about) {
        var number = complaint();
        triage(number, about);
        var known = of(number);

        for (var operation : operations()
                .filter(operation -> operation.names("/api/work-orders/{number}") || operation.names("/api/tasks/{id}"))
                .toList()) {
            var answer = known.tried(as(about), operation, known.openTask());
            assertThat(answer.status()).as(operation + ": " + answer.text()).isIn(403, 404);
            saysNothing(known, known.path(operation, known.openTask()), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "technician", "manager", "office", "dispatcher", "agent2"})
    void no_list_shows_it_to_whom_it_is_about(String about) {
        var number = complaint();
        triage(number, about);
        var known = of(number);

        for (var operation : operations()
                .filter(Operation::reads)
                .filter(operation -> !operation.asksForSomething() && !operation.names("/api/live"))
                .toList()) {
            for (var query : List.of(
                    "", "?limit=200", "?filter=all&limit=200", "?filter=all&number=" + number, "?text=" + number)) {
                var path = operation.path() + query;
                if (!path.startsWith("/api/premises") && !path.startsWith("/api/demo")) {
                    saysNothing(known, path, as(about).get(path));
                }
            }
        }
        assertThat(as(about)
                        .get("/api/work-orders?premises="
                                + known.order().path("premises").path("id").asText())
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** Whether it is about one of them nobody has said yet. */
    @ParameterizedTest
    @ValueSource(strings = {"lead", "technician"})
    void until_it_is_routed_the_station_reaches_nothing_of_it(String login) {
        var number = complaint();

        assertThat(walk.order(number).path("station").path("id").asText()).isEqualTo("S01");
        assertThat(as(login).get("/api/work-orders/" + number).status()).isEqualTo(404);
        assertThat(numbers(login)).doesNotContain(number);
        assertThat(tasks(login, number)).isEmpty();
    }

    @Test
    void at_the_station_that_looks_into_it_the_lead_reads_it_and_the_crew_does_not() {
        var number = complaint();
        triage(number, "technician");

        assertThat(as("lead").get("/api/work-orders/" + number).status()).isEqualTo(200);
        assertThat(numbers("lead")).contains(number);
        assertThat(tasks("lead", number)).hasSize(1);
        for (var login : List.of("technician", "s02-lead", "s02-t1")) {
            assertThat(as(login).get("/api/work-orders/" + number).status())
                    .as(login)
                    .isEqualTo(404);
            assertThat(numbers(login)).as(login).doesNotContain(number);
            assertThat(tasks(login, number)).as(login).isEmpty();
        }
    }

    @Test
    void it_stays_so_when_it_is_over() {
        var number = complaint();
        triage(number, "manager");
        walk.step("lead", number, "investigate", Map.of("upheld", "NO", "findings", "没有这回事"));
        walk.step("lead", number, "reply", Map.of("replyBy", "PHONE", "answer", "已核实"));
        walk.step("agent2", number, "callback", Map.of("outcome", "satisfied"));
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");

        assertThat(as("manager").get("/api/work-orders/" + number).status()).isEqualTo(404);
        assertThat(as("manager").get("/api/work-orders?text=" + number).json().path("items"))
                .isEmpty();
    }

    @Test
    void whom_it_is_about_is_not_let_know_of_it() {
        var number = complaint();
        triage(number, "lead");

        var refused =
                as("dispatcher").post("/api/work-orders/" + number + "/inform", Map.of("people", List.of("lead")));

        assertThat(refused.code()).isEqualTo("person-unfit");
    }

    /** Nobody stands above the only manager: the customer office looks into it, again and again if need be. */
    @Test
    void a_complaint_about_the_only_manager_is_looked_into_by_the_office() {
        var number = complaint();
        triage(number, "manager", "OFFICE");

        for (int round = 0; round < 2; round++) {
            assertThat(walk.order(number).path("talk").path("level").asText()).isEqualTo("OFFICE");
            assertThat(told("office", number)).contains("请调查投诉");
            walk.step("office", number, "investigate", Map.of("upheld", "YES", "findings", "核实"));
            walk.step("office", number, "reply", Map.of("replyBy", "PHONE", "answer", "已致歉"));
            walk.step("agent2", number, "callback", Map.of("outcome", "notSatisfied", "reason", "没有当面道歉"));
        }

        assertThat(tasks("office", number)).hasSize(1);
        assertThat(tasks("manager", number)).isEmpty();
        assertThat(told("manager", number)).isEmpty();
    }

    @Test
    void browsers_of_whom_it_is_about_and_of_the_crew_hear_nothing() throws Exception {
        var number = complaint();
        triage(number, "manager");
        try (var about = line("manager");
                var crew = line("technician");
                var lead = line("lead")) {
            walk.step("lead", number, "investigate", Map.of("upheld", "NO", "findings", "没有这回事"));
            var other = walk.open();

            assertThat(lead.until(line -> line.contains(other))).anyMatch(line -> line.contains(number));
            for (var deaf : List.of(about, crew)) {
                assertThat(deaf.until(line -> line.contains(other)))
                        .anyMatch(line -> line.contains(other))
                        .noneMatch(line -> line.contains(number));
            }
        }
    }

    private LiveLine line(String login) throws Exception {
        return LiveLine.open(root(), login, PASSWORD, null);
    }

    private Insider of(String number) {
        var task = walk.get(
                "auditor",
                "/api/tasks/" + walk.steps("auditor", number).get(0).path("id").asText());
        var known = Insider.of(walk);
        return new Insider(
                walk.order(number),
                task,
                known.endedTask(),
                known.file(),
                known.model(),
                known.token(),
                known.filter(),
                known.contact());
    }

    private static void saysNothing(Insider known, String asked, Answer answer) {
        var order = known.order();
        var secrets = Stream.of(
                        known.number(),
                        known.openTask(),
                        order.path("premises").path("address").asText(),
                        order.path("contact").path("name").asText())
                .filter(secret -> answer.status() < 400 || !asked.contains(secret))
                .toArray(String[]::new);
        assertThat(answer.text()).as(asked).doesNotContain(secrets);
    }

    private Stream<Operation> operations() {
        return Operation.of(stranger().get("/v3/api-docs").json()).stream();
    }

    private List<String> numbers(String login) {
        return walk.get(login, "/api/work-orders?type=COMPLAINT&limit=200")
                .path("items")
                .findValuesAsText("number");
    }

    private JsonNode tasks(String login, String number) {
        return walk.get(login, "/api/tasks?filter=all&number=" + number).path("items");
    }

    private String told(String login, String number) {
        var told = new StringBuilder();
        walk.get("dispatcher", "/api/demo/messages?person=" + login)
                .path("items")
                .forEach(message -> told.append(
                        message.path("number").asText().equals(number)
                                ? message.path("text").asText()
                                : ""));
        return told.toString();
    }

    private void triage(String number, String about) {
        triage(number, about, "STATION");
    }

    private void triage(String number, String about, String level) {
        walk.step("dispatcher", number, "triage", Map.of("topic", "ATTITUDE", "about", about, "investigateBy", level));
    }

    private String complaint() {
        var request = new LinkedHashMap<>(Walk.request());
        request.put("contact", Map.of("name", "诉" + COMPLAINTS.incrementAndGet() + "号住户", "phone", "13700001234"));
        request.put("type", "COMPLAINT");
        request.put("fault", "OTHER");
        request.put("details", "态度不好");
        request.put("talk", Map.of("topic", "ATTITUDE", "complainedOf", "昨天的那位"));
        return walk.open(request);
    }
}
