package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.file.Photos;
import io.heatline.story.Walk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What befalls an order on its way: urged, supervised, given back, suspended, nobody at home. */
class OrderCourseTest extends HeatlineTest {

    @Autowired
    private ManagementService clockwork;

    @Autowired
    private RuntimeService runtime;

    private final Walk walk = new Walk(this::as);

    @Test
    void whoever_has_an_order_is_urged_and_it_is_counted() {
        var number = walk.open();
        walk.accept(number);

        var urged = ask("agent", number, "urge", Map.of("note", "老人在家,请尽快", "called", true));

        assertThat(urged.json().path("course").path("calls").asInt()).isEqualTo(1);
        assertThat(last(number).path("kind").asText()).isEqualTo("URGED");
        assertThat(last(number).path("note").asText()).isEqualTo("老人在家,请尽快");
        assertThat(told("technician", number)).contains("老人在家");
        assertThat(told("s01-t2", number)).doesNotContain("老人在家");
    }

    @Test
    void a_closed_order_is_not_urged() {
        var request = Walk.request();
        request.put("solvedOnCall", true);
        var number = walk.open(request);

        var urged = post("agent", number, "urge", Map.of("note", "快"));

        assertThat(urged.status()).isEqualTo(409);
        assertThat(urged.code()).isEqualTo("work-order-ended");
    }

    @Test
    void the_third_call_about_an_open_order_puts_it_under_supervision_and_says_why() {
        var number = walk.open();

        ask("agent", number, "urge", Map.of("note", "第一次", "called", true));
        ask("dispatcher", number, "urge", Map.of("note", "内部催办"));
        ask("agent", number, "urge", Map.of("note", "第二次", "called", true));
        assertThat(supervised(number)).isFalse();
        ask("agent", number, "urge", Map.of("note", "第三次", "called", true));

        assertThat(supervised(number)).isTrue();
        var why = walk.get("agent", "/api/work-orders/" + number + "/routing").path("decisions");
        assertThat(why.get(why.size() - 1).path("kind").asText()).isEqualTo("SUPERVISION");
        assertThat(why.get(why.size() - 1).path("rules").get(0).path("name").asText())
                .isEqualTo("a third call about the same open order is supervised");
        assertThat(last(number).path("kind").asText()).isEqualTo("SUPERVISED");
        assertThat(last(number).path("person").isNull()).isTrue();
        assertThat(told("lead", number)).contains("第三次来电");
        assertThat(task("lead", number, "report").path("can").path("claim").asBoolean())
                .isTrue();
    }

    @Test
    void the_third_transfer_puts_an_order_under_supervision() {
        var number = walk.open();

        for (int hop = 1; hop <= 3; hop++) {
            assertThat(supervised(number)).isFalse();
            ask("lead", number, "reassign", Map.of("station", "S01", "reason", "第" + hop + "次"));
        }

        assertThat(supervised(number)).isTrue();
    }

    @Test
    void the_third_redo_puts_an_order_under_supervision() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        for (int redo = 1; redo <= 3; redo++) {
            assertThat(supervised(number)).isFalse();
            walk.step("agent", number, "callback", Map.of("outcome", "notSatisfied", "reason", "又凉了"));
            if (redo < 3) {
                walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
                walk.accept(number).visit(number).complete(number);
            }
        }

        assertThat(supervised(number)).isTrue();
        assertThat(task("lead", number, "report").path("key").asText()).isEqualTo("report");
    }

    @Test
    void a_supervisor_instructs_and_the_lead_reports_back() {
        var number = walk.open();

        ask("manager", number, "supervise", Map.of("instruction", "今天必须办完"));

        assertThat(told("lead", number)).contains("今天必须办完");
        assertThat(post("dispatcher", number, "supervise", Map.of("instruction", "再督"))
                        .code())
                .isEqualTo("already-supervised");
        var report = walk.get(
                "lead",
                "/api/tasks/" + task("lead", number, "report").path("id").asText());
        var answer = walk.submit("lead", report, Map.of("report", "已派两人上门"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(supervised(number)).isFalse();
        assertThat(told("manager", number)).contains("已派两人上门");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("DISPATCHED");
    }

    @Test
    void a_station_gives_an_order_back_and_the_dispatcher_reads_why() {
        var number = walk.open();
        walk.accept(number);

        var back = ask("technician", number, "return", Map.of("reason", "热源侧故障,不归本站"));

        assertThat(back.json().path("status").asText()).isEqualTo("OPEN");
        assertThat(task("dispatcher", number, "dispatch").path("key").asText()).isEqualTo("dispatch");
        assertThat(last(number).path("note").asText()).isEqualTo("热源侧故障,不归本站");
        assertThat(post("technician", number, "return", Map.of()).code()).isEqualTo("form-invalid");
        walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
        walk.accept(number).visit(number).complete(number).satisfied(number);
    }

    @Test
    void a_suspended_orders_clocks_stand_still_and_go_on_with_what_was_left() {
        var number = walk.open();
        walk.accept(number);
        var due = due(number);
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

        var suspended = ask("technician", number, "suspend", Map.of("waitsFor", "PARTS", "until", until.toString()));

        assertThat(suspended.json().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(suspended
                        .json()
                        .path("course")
                        .path("suspension")
                        .path("what")
                        .asText())
                .isEqualTo("PARTS");
        assertThat(Duration.between(due, due(number)))
                .isBetween(Duration.ofDays(3).minusMinutes(2), Duration.ofDays(3));
        assertThat(limit(number)).isEqualTo(due(number));

        var resumed = ask("lead", number, "resume", Map.of());

        assertThat(resumed.json().path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(database.queryForList("select action from audit_entry where object_id = ?", String.class, number))
                .containsOnlyOnce("work-order.resume");
        assertThat(Duration.between(due, due(number))).isBetween(Duration.ZERO, Duration.ofMinutes(2));
        assertThat(limit(number)).isEqualTo(due(number));
        assertThat(post("lead", number, "resume", Map.of()).code()).isEqualTo("not-suspended");
        walk.visit(number).complete(number).satisfied(number);
    }

    @Test
    void a_suspended_order_goes_on_by_itself() {
        var number = walk.open();
        walk.accept(number);
        var until = Instant.now().plus(Duration.ofDays(3));
        ask("technician", number, "suspend", Map.of("waitsFor", "APPOINTMENT", "until", until.toString()));

        clockwork.executeJob(job(number, "resumeDue").getId());

        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(last(number).path("kind").asText()).isEqualTo("RESUMED");
        assertThat(last(number).path("person").isNull()).isTrue();
    }

    @Test
    void work_from_a_phone_that_was_offline_arrives_after_the_suspension_and_is_not_lost() {
        var number = walk.open();
        walk.accept(number);
        var filledInOffline = walk.task("technician", number);
        var until = Instant.now().plus(Duration.ofDays(3));
        ask("lead", number, "suspend", Map.of("waitsFor", "HOUSEHOLD", "until", until.toString()));

        var arrived =
                walk.submit("technician", filledInOffline, Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK"));

        assertThat(arrived.status()).as(arrived.text()).isEqualTo(200);
        assertThat(walk.order(number).path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(walk.order(number).path("course").path("suspension").isNull())
                .isTrue();
        assertThat(walk.timeline(number)).containsSubsequence("SUSPENDED", "RESUMED", "handle");
        walk.complete(number).satisfied(number);
    }

    @ParameterizedTest
    @CsvSource({"PARTS, 2020-01-01T00:00:00Z", "PARTS, ", ", 2099-01-01T00:00:00Z"})
    void a_suspension_needs_a_reason_and_a_time_to_come(String waitsFor, String until) {
        var number = walk.open();
        walk.accept(number);

        var said = new java.util.HashMap<String, Object>();
        said.put("waitsFor", waitsFor);
        said.put("until", until);
        var answer = post("technician", number, "suspend", said);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("form-invalid");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_time_to_come_that_has_just_passed_is_refused_and_so_is_a_second_suspension() {
        var number = walk.open();
        walk.accept(number);

        var past = Map.<String, Object>of(
                "waitsFor", "PARTS", "until", Instant.now().minusSeconds(60).toString());
        assertThat(post("technician", number, "suspend", past).code()).isEqualTo("form-invalid");
        var ahead = Map.<String, Object>of("waitsFor", "PARTS", "until", "2099-01-01T00:00:00Z");
        ask("technician", number, "suspend", ahead);
        assertThat(post("technician", number, "suspend", ahead).code()).isEqualTo("already-suspended");
    }

    @Test
    void twice_nobody_at_home_leaves_a_notice_and_waits_for_the_household() {
        var number = walk.open();
        walk.accept(number);

        ask("technician", number, "absent", Map.of("note", "敲门无人应答"));
        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
        var second = ask("technician", number, "absent", Map.of("note", "仍无人"));

        assertThat(second.json().path("course").path("absences").asInt()).isEqualTo(2);
        assertThat(second.json().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(walk.timeline(number)).endsWith("ABSENT", "ABSENT", "NOTICE_LEFT", "SUSPENDED");
        ask("technician", number, "resume", Map.of());
        walk.visit(number);
    }

    @Test
    void nobody_at_home_with_a_time_agreed_waits_until_then() {
        var number = walk.open();
        walk.accept(number);
        var next = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        var answer = ask("technician", number, "absent", Map.of("note", "电话约好", "next", next.toString()));

        assertThat(answer.json().path("course").path("suspension").path("until").asText())
                .isEqualTo(next.toString());
    }

    @Test
    void a_photo_is_added_at_any_time_and_stands_on_the_timeline() {
        var number = walk.open();
        walk.accept(number);
        byte[] photo = Photos.jpeg();
        var sent = as("technician")
                .upload("POST", "/api/files", "file", "photo.jpg", photo, Map.of("sha256", Photos.sha256(photo)));
        var id = sent.json().path("id").asText();

        ask("technician", number, "photos", Map.of("photos", List.of(id), "note", "管井积水"));

        var files = last(number).path("fields").get(0).path("files");
        assertThat(files.get(0).path("id").asText()).isEqualTo(id);
        assertThat(as("lead").get("/api/files/" + id).status()).isEqualTo(200);
        assertThat(post("technician", number, "photos", Map.of("note", "没有照片")).code())
                .isEqualTo("form-invalid");
    }

    @Test
    void the_same_request_sent_again_is_answered_and_asked_once() {
        var number = walk.open();
        var key = UUID.randomUUID().toString();
        var agent = as("agent").with("Idempotency-Key", key);

        for (int sending = 0; sending < 3; sending++) {
            var answer = agent.post(path(number, "urge"), Map.of("note", "快", "called", true));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("course").path("calls").asInt()).isEqualTo(1);
        }

        assertThat(agent.post(path(number, "urge"), Map.of("note", "别的话")).code())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "technician, urge",
        "technician, supervise",
        "agent, supervise",
        "agent, return",
        "agent, suspend",
        "agent, absent",
        "lead, supervise",
        "auditor, urge"
    })
    void who_may_not_is_told_so(String login, String move) {
        var number = walk.open();

        assertThat(post(login, number, move, Map.of()).status()).isEqualTo(403);
    }

    private static String path(String number, String move) {
        return "/api/work-orders/" + number + "/" + move;
    }

    private Answer post(String login, String number, String move, Map<String, Object> said) {
        return as(login).post(path(number, move), said);
    }

    private Answer ask(String login, String number, String move, Map<String, Object> said) {
        var answer = post(login, number, move, said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private boolean supervised(String number) {
        return !walk.order(number).path("course").path("supervisedSince").isNull();
    }

    private Instant due(String number) {
        return Instant.parse(walk.task("technician", number).path("dueAt").asText());
    }

    private Instant limit(String number) {
        return job(number, "limitReached").getDuedate().toInstant();
    }

    private Job job(String number, String timer) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return clockwork
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult();
    }

    private JsonNode task(String login, String number, String key) {
        var items = walk.get(login, "/api/tasks?filter=all&number=" + number).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode last(String number) {
        var items =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items");
        return items.get(items.size() - 1);
    }

    /** Everything this person was sent about the order. */
    private String told(String login, String number) {
        var messages =
                walk.get("dispatcher", "/api/demo/messages?person=" + login).path("items");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("number").asText().equals(number))
                .map(message -> message.path("text").asText())
                .collect(Collectors.joining());
    }
}
