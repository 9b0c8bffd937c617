package io.heatline.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A model changed in Modeler serves new orders with no line of code; those in flight finish on theirs. */
@Tag("slow")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:changed-model;DB_CLOSE_DELAY=-1")
class TheModelLeadsTest extends HeatlineTest {

    @Test
    void a_changed_model_serves_new_orders_and_the_fifty_in_flight_finish_on_theirs() {
        var walk = new Walk(this::as);
        var inFlight = fiftyInFlight(walk);

        var deployed = deploy(ChangedModel.xml(), Map.of("inspect.form", ChangedModel.INSPECTION_FORM));
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);

        var number = walk.open();
        walk.visit(number).complete(number);
        walk.step("dispatcher", number, "inspect", Map.of("verdict", "redo", "remark", "回水温度偏低"));
        walk.visit(number).complete(number);
        walk.step("dispatcher", number, "inspect", Map.of("verdict", "pass")).satisfied(number);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.timeline(number))
                .containsSubsequence(
                        "handle", "complete", "inspect", "handle", "complete", "inspect", "callback", "CLOSED")
                .doesNotContain("accept");
        assertThat(walk.get("auditor", "/api/work-orders/" + number + "/diagram")
                        .path("definition")
                        .path("version")
                        .asInt())
                .isEqualTo(2);

        inFlight.forEach(order -> finish(walk, order));
        assertThat(inFlight).allSatisfy(order -> {
            assertThat(walk.order(order).path("status").asText()).isEqualTo("CLOSED");
            assertThat(walk.timeline(order)).contains("accept").doesNotContain("inspect");
        });
    }

    /** At every step of the shipped model. */
    private static List<String> fiftyInFlight(Walk walk) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            var number = walk.open();
            if (i % 4 > 0) {
                walk.accept(number);
            }
            if (i % 4 > 1) {
                walk.visit(number);
            }
            if (i % 4 > 2) {
                walk.complete(number);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static void finish(Walk walk, String number) {
        var steps = List.of("accept", "handle", "complete", "callback");
        var next = steps.indexOf(walk.task("agent", number).path("key").asText());
        if (next < 1) {
            walk.accept(number);
        }
        if (next < 2) {
            walk.visit(number);
        }
        if (next < 3) {
            walk.complete(number);
        }
        walk.satisfied(number);
    }

    @Test
    void a_model_with_code_in_it_is_refused_with_its_line() {
        var hostile = ChangedModel.xml().replace("${verdict == \"redo\"}", "${verdict.getClass().forName('x')}");

        var answer = deploy(hostile, Map.of("inspect.form", ChangedModel.INSPECTION_FORM));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("inspectionFailed").contains("line");
    }

    @Test
    void only_a_process_admin_deploys() {
        assertThat(send("agent", ChangedModel.xml(), Map.of()).status()).isIn(403, 404);
        assertThat(stranger().get("/engine-rest/version").status()).isEqualTo(401);
        assertThat(as("process-admin").get("/engine-rest/version").status()).isEqualTo(200);
        assertThat(as("process-admin")
                        .get("/engine-rest/deployment?maxResults=0")
                        .status())
                .isEqualTo(200);
        assertThat(as("process-admin").get("/engine-rest/task").status()).isIn(403, 404);
        assertThat(as("process-admin")
                        .get("/engine-rest/process-definition?nameLikeExpression=x")
                        .status())
                .isIn(400, 403);
    }

    private Answer deploy(String model, Map<String, String> forms) {
        return send("process-admin", model, forms);
    }

    /** As Modeler sends it: the open diagram, the forms added to it, and its own flags. */
    private Answer send(String login, String model, Map<String, String> forms) {
        var boundary = "----modeler";
        var body = new StringBuilder();
        Map.of("deployment-name", "work-order", "deployment-source", "Camunda Modeler", "deploy-changed-only", "true")
                .forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
        part(body, boundary, "name=\"work-order.bpmn\"; filename=\"work-order.bpmn\"", model);
        forms.forEach((file, json) -> part(body, boundary, "name=\"" + file + "\"; filename=\"" + file + "\"", json));
        body.append("--").append(boundary).append("--\r\n");
        return as(login)
                .raw(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=" + boundary,
                        body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void part(StringBuilder body, String boundary, String disposition, String content) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(boundary, disposition, content));
    }
}
