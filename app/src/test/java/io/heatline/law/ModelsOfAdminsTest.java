package io.heatline.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What process admins draw beyond the shipped models, and the models of before. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:models-of-admins;DB_CLOSE_DELAY=-1")
class ModelsOfAdminsTest extends HeatlineTest {

    private static final String EXPERT_FORM = """
        {"id":"expert","type":"default","schemaVersion":18,"executionPlatform":"Camunda Platform",
         "executionPlatformVersion":"7.24.0","components":[
          {"type":"radio","id":"e1","key":"resolution","label":"怎样处理","validate":{"required":true},
           "values":[{"label":"答复","value":"answered"},{"label":"转工单","value":"toStation"}]},
          {"type":"textarea","id":"e2","key":"answer","label":"答复内容"},
          {"type":"checklist","id":"e3","key":"signers","label":"会签","values":[
           {"label":"客服办公室","value":"office"},{"label":"主管","value":"manager"}]}]}
        """;
    private static final String SIGN_FORM = """
        {"id":"sign","type":"default","schemaVersion":18,"executionPlatform":"Camunda Platform",
         "executionPlatformVersion":"7.24.0","components":[
          {"type":"radio","id":"s1","key":"opinion","label":"会签意见","validate":{"required":true},
           "values":[{"label":"同意","value":"yes"},{"label":"不同意","value":"no"}]}]}
        """;

    @Autowired
    private ManagementService clockwork;

    private final Walk walk = new Walk(this::as);

    @Test
    void all_who_are_named_sign_together_each_with_a_task_of_their_own() {
        deploySigning();
        var number = asked();
        walk.step(
                "expert",
                number,
                "expert",
                Map.of("resolution", "answered", "answer", "可以报停", "signers", List.of("office", "manager")));

        assertThat(open(number))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.path("name").asText()).isEqualTo("会签"));
        assertThat(diagram(number).path("active")).extracting(JsonNode::asText).contains("sign");
        var office = mine("office", number);
        assertThat(as("manager").post(complete(office), signed(office)).code()).isEqualTo("not-yours");
        assertThat(as("office").post(complete(office), signed(office)).status()).isEqualTo(200);
        assertThat(open(number)).hasSize(1);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("IN_PROGRESS");

        var manager = mine("manager", number);
        assertThat(as("manager").post(complete(manager), signed(manager)).status())
                .isEqualTo(200);

        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.timeline(number)).filteredOn("sign"::equals).hasSize(2);
        var story = diagram(number);
        assertThat(story.path("steps").findValuesAsText("activityId"))
                .filteredOn(id -> id.startsWith("sign"))
                .containsExactly("sign", "sign");
        assertThat(story.path("flows")).extracting(JsonNode::asText).contains("expertToSign", "signToEnd");
    }

    @Test
    void nobody_to_sign_keeps_nobody_waiting() {
        deploySigning();
        var number = asked();

        walk.step("expert", number, "expert", Map.of("resolution", "answered", "answer", "可以报停"));

        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.timeline(number)).doesNotContain("sign");
    }

    /** The work order's model before its callback was a process of its own. */
    @Test
    void an_order_on_a_model_with_the_callback_inside_still_finishes() {
        var deployed = Modeler.send(
                as("process-admin"), "work-order.bpmn", text("/models/work-order-with-callback-inside.bpmn"), Map.of());
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        walk.step("agent", number, "callback", Map.of("outcome", "notReached"));
        clockwork.createJobQuery().activityId("callbackLater").list().forEach(job -> clockwork.executeJob(job.getId()));
        walk.satisfied(number);

        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(diagram(number).path("steps").findValuesAsText("activityId"))
                .contains("callbackLater")
                .doesNotContain("callbackStarted");
    }

    private void deploySigning() {
        var model = text("/consultation/consultation.bpmn")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replace(
                        "<bpmn:sequenceFlow id=\"expertToEnd\" sourceRef=\"expert\" targetRef=\"answeringEnded\" />",
                        """
                        <bpmn:userTask id="sign" name="会签" camunda:formRef="sign" camunda:formRefBinding="deployment" camunda:candidateGroups="${signer}">
                          <bpmn:incoming>expertToSign</bpmn:incoming><bpmn:outgoing>signToEnd</bpmn:outgoing>
                          <bpmn:multiInstanceLoopCharacteristics camunda:collection="signers" camunda:elementVariable="signer" />
                        </bpmn:userTask>
                        <bpmn:sequenceFlow id="expertToSign" sourceRef="expert" targetRef="sign" />
                        <bpmn:sequenceFlow id="signToEnd" sourceRef="sign" targetRef="answeringEnded" />""")
                .replace("<bpmn:outgoing>expertToEnd</bpmn:outgoing>", "<bpmn:outgoing>expertToSign</bpmn:outgoing>")
                .replace("<bpmn:incoming>expertToEnd</bpmn:incoming>", "<bpmn:incoming>signToEnd</bpmn:incoming>");
        var deployed = Modeler.send(
                as("process-admin"),
                "consultation.bpmn",
                model,
                Map.of("expert.form", EXPERT_FORM, "sign.form", SIGN_FORM));
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
    }

    private String asked() {
        var request = Walk.request();
        request.put("type", "CONSULTATION");
        return walk.open(request);
    }

    private List<JsonNode> open(String number) {
        var open = new ArrayList<JsonNode>();
        walk.get("agent", "/api/tasks?filter=all&number=" + number)
                .path("items")
                .forEach(open::add);
        return open;
    }

    private JsonNode mine(String login, String number) {
        var items = walk.get(login, "/api/tasks?filter=group&number=" + number).path("items");
        assertThat(items).hasSize(1);
        return walk.get(login, "/api/tasks/" + items.get(0).path("id").asText());
    }

    private static String complete(JsonNode task) {
        return "/api/tasks/" + task.path("id").asText() + "/complete";
    }

    private static Map<String, Object> signed(JsonNode task) {
        return Map.of("formVersion", task.path("form").path("version").asText(), "values", Map.of("opinion", "yes"));
    }

    private JsonNode diagram(String number) {
        return walk.get("agent", "/api/work-orders/" + number + "/diagram");
    }

    private static String text(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(ModelsOfAdminsTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
