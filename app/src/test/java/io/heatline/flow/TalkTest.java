package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Consultations and complaints, from the call to their end. */
class TalkTest extends HeatlineTest {

    @Autowired
    private RuntimeService runtime;

    private final Walk walk = new Walk(this::as);

    @Test
    void a_consultation_answered_from_knowledge_closes_on_the_call_with_its_answer() {
        var number =
                walk.open(consultation("FEES", Map.of("answer", "按建筑面积，每平方米 38.32 元", "reference", "热费标准 2 页"), true));

        var order = walk.order(number);
        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(order.path("talk").path("answer").asText()).isEqualTo("按建筑面积，每平方米 38.32 元");
        assertThat(order.path("talk").path("answeredBy").path("id").asText()).isEqualTo("agent");
        assertThat(walk.timeline(number)).containsSubsequence("OPENED", "answer", "CLOSED");
        assertThat(diagram(number, "").path("definition").path("key").asText()).isEqualTo("consultation");
    }

    @Test
    void nothing_was_answered_without_an_answer() {
        var refused = as("agent").post("/api/work-orders", consultation("FEES", Map.of(), true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("talk.answer");
        var complained = as("agent").post("/api/work-orders", consultation("ATTITUDE", Map.of(), false));
        assertThat(complained.json().path("errors").get(0).path("field").asText())
                .isEqualTo("talk.topic");
    }

    @Test
    void what_the_agent_does_not_know_an_expert_answers_and_the_asker_is_called() {
        var number = walk.open(consultation("POLICY", Map.of("callbackWanted", true), false));
        assertThat(walk.order(number).path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(walk.get("expert", "/api/tasks?filter=group&number=" + number)
                        .path("items"))
                .hasSize(1);
        assertThat(walk.get("expert", "/api/messages").path("items").findValuesAsText("number"))
                .contains(number);

        walk.step("expert", number, "expert", Map.of("resolution", "answered", "answer", "十月十五日前可办理"));

        assertThat(walk.order(number).path("talk").path("answer").asText()).isEqualTo("十月十五日前可办理");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("COMPLETED");
        var called = called(number);
        var inside = diagram(number, "?called=" + called);
        assertThat(inside.path("definition").path("key").asText()).isEqualTo("satisfaction");
        assertThat(inside.path("active")).extracting(JsonNode::asText).containsExactly("callback");
        assertThat(as("agent")
                        .get("/api/work-orders/" + walk.open() + "/diagram?called=" + called)
                        .status())
                .as("another order's")
                .isEqualTo(404);

        walk.satisfied(number);

        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(diagram(number, "?called=" + called).path("flows"))
                .extracting(JsonNode::asText)
                .contains("toCallback", "reached");
    }

    @Test
    void what_needs_a_visit_becomes_an_order_of_the_station_and_ends_with_it() {
        var number = walk.open(consultation("OTHER", Map.of(), false));

        walk.step(
                "expert",
                number,
                "expert",
                Map.of(
                        "resolution", "toStation",
                        "orderType", "SERVICE",
                        "orderFault", "VALVE",
                        "instruction", "更换入户阀门"));

        var joined = walk.order(number).path("course").path("joined");
        assertThat(joined.path("how").asText()).isEqualTo("TURNED");
        var order = joined.path("target").asText();
        assertThat(walk.order(order).path("type").asText()).isEqualTo("SERVICE");
        assertThat(walk.order(order).path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(walk.order(order).path("premises").path("address").asText())
                .isEqualTo(walk.order(number).path("premises").path("address").asText());
        walk.accept(order).visit(order).complete(order).satisfied(order);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(walk.order(number).path("closeReason").asText()).isEqualTo("TURNED");
    }

    @Test
    void a_question_asked_before_is_known_at_intake_and_marked() {
        var request = consultation("STOP_HEATING", Map.of("answer", "九月底前办理"), true);
        var first = walk.open(request);
        var premises = walk.order(first).path("premises").path("id").asLong();

        var known = earlier(premises, "STOP_HEATING");
        assertThat(known).hasSize(1);
        assertThat(known.get(0).path("order").path("number").asText()).isEqualTo(first);
        assertThat(known.get(0).path("answer").asText()).isEqualTo("九月底前办理");
        assertThat(earlier(premises, "FEES")).isEmpty();

        var second = walk.order(walk.open(request));
        assertThat(second.path("nature").asText()).isEqualTo("REPEAT");
        assertThat(second.path("course").path("repeatOf").asText()).isEqualTo(first);
    }

    @Test
    void a_complaint_is_looked_into_answered_and_heard_higher_up_where_that_does_not_satisfy() {
        var number = walk.open(complaint());
        walk.step("dispatcher", number, "triage", Map.of("topic", "DELAY", "investigateBy", "STATION"));
        assertThat(level(number)).isEqualTo("STATION");

        settle(number, "lead");
        walk.step("agent2", number, "callback", Map.of("outcome", "notSatisfied", "reason", "没有道歉"));

        assertThat(level(number)).isEqualTo("OFFICE");
        settle(number, "office");
        walk.step("agent2", number, "callback", Map.of("outcome", "notSatisfied", "reason", "还是没有道歉"));
        assertThat(level(number)).isEqualTo("MANAGER");
        settle(number, "manager");
        walk.step("agent2", number, "callback", Map.of("outcome", "satisfied"));

        var order = walk.order(number);
        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(order.path("reopened").asInt()).isEqualTo(2);
        assertThat(order.path("talk").path("upheld").asText()).isEqualTo("YES");
        assertThat(walk.timeline(number)).filteredOn("triage"::equals).hasSize(1);
    }

    @Test
    void whoever_is_complained_about_sees_no_step_of_it_nor_does_their_level_look_into_it() {
        var number = walk.open(complaint());
        walk.step(
                "dispatcher",
                number,
                "triage",
                Map.of("topic", "ATTITUDE", "about", "lead", "investigateBy", "STATION"));
        assertThat(level(number)).isEqualTo("OFFICE");
        assertThat(walk.get("lead", "/api/tasks?filter=group&number=" + number).path("items"))
                .isEmpty();

        var other = walk.open(complaint());
        walk.step(
                "dispatcher",
                other,
                "triage",
                Map.of("topic", "ATTITUDE", "about", "agent", "investigateBy", "OFFICE"));
        walk.step("office", other, "investigate", Map.of("upheld", "NO", "findings", "录音中态度正常"));
        var reply = walk.task("agent2", other);
        assertThat(walk.steps("agent", other)).isEmpty();
        var refused = walk.submit("agent", reply, Map.of("replyBy", "PHONE", "answer", "没有这回事"));
        assertThat(refused.status()).isEqualTo(404);
        walk.step("agent2", other, "reply", Map.of("replyBy", "PHONE", "answer", "录音核实，已致歉"));
        assertThat(walk.steps("agent", other)).isEmpty();
        assertThat(walk.task("agent2", other).path("key").asText()).isEqualTo("callback");
    }

    @Test
    void cancelled_while_somebody_is_to_be_called_back_nothing_stays_open() {
        var number = walk.open(consultation("CONTRACT", Map.of("callbackWanted", true), false));
        walk.step("expert", number, "expert", Map.of("resolution", "answered", "answer", "可以过户"));

        var cancelled = as("agent").post("/api/work-orders/" + number + "/cancel", Map.of("reason", "用户已知道"));

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(walk.get("agent", "/api/tasks?filter=all&number=" + number).path("items"))
                .isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void nobody_is_sent_so_nothing_is_handed_on() {
        var order = walk.order(walk.open(complaint()));

        assertThat(order.path("actions")).extracting(JsonNode::asText).contains("cancel", "urge", "inform");
        assertThat(order.path("actions")).extracting(JsonNode::asText).doesNotContain("reassign", "merge", "adopt");
    }

    private void settle(String number, String investigator) {
        walk.step(
                investigator,
                number,
                "investigate",
                Map.of("upheld", "YES", "findings", "上门迟到两小时", "measures", "批评并致歉"));
        walk.step(investigator, number, "reply", Map.of("replyBy", "PHONE", "answer", "已核实并致歉"));
    }

    private String level(String number) {
        return walk.order(number).path("talk").path("level").asText();
    }

    private String called(String number) {
        for (var step : diagram(number, "").path("steps")) {
            if (!step.path("called").isNull()) {
                return step.path("called").asText();
            }
        }
        throw new AssertionError("nothing was called");
    }

    private JsonNode earlier(long premises, String topic) {
        return walk.get("agent", "/api/work-orders/earlier?type=CONSULTATION&premises=" + premises + "&topic=" + topic)
                .path("items");
    }

    private JsonNode diagram(String number, String query) {
        return walk.get("agent", "/api/work-orders/" + number + "/diagram" + query);
    }

    private static Map<String, Object> consultation(String topic, Map<String, Object> said, boolean solved) {
        var request = Walk.request();
        var talk = new LinkedHashMap<String, Object>(said);
        talk.put("topic", topic);
        request.put("type", "CONSULTATION");
        request.put("fault", "OTHER");
        request.put("details", "想了解一下");
        request.put("solvedOnCall", solved);
        request.put("talk", talk);
        return request;
    }

    private static Map<String, Object> complaint() {
        var request = Walk.request();
        request.put("type", "COMPLAINT");
        request.put("fault", "OTHER");
        request.put("details", "约好上午来，下午才到");
        request.put("talk", Map.of("topic", "DELAY", "complainedOf", "昨天上门的师傅"));
        return request;
    }
}
