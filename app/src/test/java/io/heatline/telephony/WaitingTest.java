package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.rules.CallFacts;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import io.heatline.story.Walk;
import io.heatline.telephony.store.IvrMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller who waits: who is rung first, and what the rules say after a while. */
class WaitingTest extends PbxStory {

    private static final AtomicInteger CALLS = new AtomicInteger();
    /** In the menu while waiting: to the main menu, whatever the hour. */
    private static final String TO_THE_MENU = "2";

    @Autowired
    private IvrDesk desk;

    @Autowired
    private CallerSituation situation;

    @Autowired
    private CallRules rules;

    @Autowired
    private Queues queues;

    @Autowired
    private WriterLease lease;

    @Autowired
    private IvrBook ivrBook;

    @Autowired
    private IvrMapper ivr;

    @AfterEach
    void leave() {
        as("agent").delete("/api/me/phone");
    }

    // ---- who is rung first

    @Test
    void whoever_served_the_household_last_is_rung_first_whatever_number_it_calls_from() {
        var call = new Ami();
        String landline = "0451" + call.caller.substring(3);
        household(call.caller, landline, false, false);
        as("agent").put("/api/me/phone", Map.of("extension", "8071"));
        told(Told.spoke(landline, "8071"));

        assertThat(waits(call))
                .containsEntry("HEATLINE_FIRST_AGENT", "8071")
                .containsEntry("HEATLINE_FIRST_SECONDS", "10");
        assertThat(waits(new Ami())).as("somebody else").doesNotContainKey("HEATLINE_FIRST_AGENT");

        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        assertThat(waits(call)).as("at lunch").doesNotContainKey("HEATLINE_FIRST_AGENT");
        as("agent").delete("/api/me/phone");
        assertThat(waits(call)).as("gone home").doesNotContainKey("HEATLINE_FIRST_AGENT");
    }

    @Test
    void who_keeps_waiting_keeps_place_and_priority_and_no_one_phone_is_rung_again() {
        var line = inQueue(new Ami(), "1", "");
        line.set("QUEUE_PRIO", "6");
        line.set("QUEUEPOSITION", "3");

        desk.answer(line);

        assertThat(line.variables)
                .containsEntry("HEATLINE_NEXT", "queue")
                .containsEntry("QUEUE_PRIO", "6")
                .containsEntry("HEATLINE_QUEUE_POSITION", "3")
                .containsEntry("HEATLINE_QUEUE_TIMEOUT", "180")
                .doesNotContainKey("HEATLINE_FIRST_AGENT");
    }

    @Test
    void a_key_pressed_while_waiting_leaves_what_is_left_of_the_time_and_no_more() {
        var line = inQueue(new Ami(), "1", "");
        line.set("HEATLINE_QUEUE_SINCE", "1768464000");
        line.set("EPOCH", "1768464150");
        desk.answer(line);
        assertThat(line.variables).containsEntry("HEATLINE_QUEUE_TIMEOUT", "30");

        var told = KeyedLine.after(new Ami(), Told.PBX, "agents", "WITHDRAW", "");
        told.set("QUEUE_WITHDRAW_INFO", "told long-wait");
        told.set("HEATLINE_QUEUE_SINCE", "1768464000");
        told.set("EPOCH", "1768464999");
        desk.answer(told);
        assertThat(told.variables).as("at once, which is not for ever").containsEntry("HEATLINE_QUEUE_TIMEOUT", "1");
    }

    @Test
    void whom_an_agent_sent_to_another_queue_keeps_waiting_in_that_one() {
        for (String result : List.of("KEY", "WITHDRAW")) {
            var line = inQueue(new Ami(), "1", "");
            line.set("HEATLINE_RESULT", result);
            line.set("QUEUE_WITHDRAW_INFO", "told long-wait");
            line.set("HEATLINE_QUEUE", "emergency");
            line.set("QUEUEPOSITION", "2");
            line.set("HEATLINE_QUEUE_SINCE", "1768464000");
            line.set("EPOCH", "1768464999");

            desk.answer(line);

            assertThat(line.variables)
                    .as(result)
                    .containsEntry("HEATLINE_QUEUE", "emergency")
                    .containsEntry("HEATLINE_QUEUE_POSITION", "2")
                    .as("what the flow allows is for its own queue")
                    .containsEntry("HEATLINE_QUEUE_TIMEOUT", "");
        }
    }

    @Test
    void a_marked_household_waits_before_others() {
        var call = new Ami();
        household(call.caller, "", true, false);
        var arrives = new KeyedLine(call, "ivr", Map.of("from", "start", "pbx", Told.PBX), "");
        desk.answer(arrives);
        String memo = arrives.variables.getOrDefault("HEATLINE_MEMO", "");
        assertThat(memo).contains("priority=5");

        var line = inQueue(call, TO_THE_MENU, "1");
        line.set("HEATLINE_MEMO", memo);
        desk.answer(line);

        assertThat(line.variables).containsEntry("HEATLINE_QUEUE", "service").containsEntry("QUEUE_PRIO", "5");
        assertThat(waits(new Ami())).containsEntry("QUEUE_PRIO", "0");
    }

    // ---- what the rules are told

    @Test
    void the_rules_are_told_of_vip_vulnerable_and_how_often_somebody_called_about_the_order() throws Exception {
        var call = new Ami();
        household(call.caller, "", true, true);
        CallFacts before = facts(call);
        assertThat(before.vip()).isTrue();
        assertThat(before.vulnerable()).isTrue();
        assertThat(before.callsAboutOpenOrder()).isZero();

        // The first call opens the order, the second asks about it, the third is at hand.
        CallId first = told(Told.spoke(call.caller, "8072"));
        String order = new Walk(this::as).open(request(call.caller));
        as("agent").post("/api/calls/" + first.value() + "/orders", Map.of("number", order));
        assertThat(facts(call).callsAboutOpenOrder()).isEqualTo(1);
        told(Told.gaveUp(call.caller, Instant.now().plusSeconds(30)));
        told(Told.ended(call.caller, Instant.now().plusSeconds(60), call.linkedid, Result.OVERFLOWED));

        assertThat(facts(call).callsAboutOpenOrder()).isEqualTo(2);
        assertThat(rules.decide(facts(call)).rules())
                .anyMatch(rule -> rule.label().contains("第三次来电"));
        assertThat(facts(new Ami()).callsAboutOpenOrder()).isZero();
    }

    @Test
    void who_has_waited_long_is_put_before_the_rules_once_and_moved_up_where_they_stand() throws Exception {
        PbxDoor door = connect();
        var call = new Ami();
        pbx.say(call.waits());
        until(() -> !calls.callsOf(Told.PBX, List.of(call.linkedid)).isEmpty());
        pbx.queues = List.of(entry(call, "service", 119, 0));
        QueueWatch watch = watch(rules::decide);

        watch.look(Told.PBX, door);
        assertThat(asked("QueueChangePriorityCaller")).isEmpty();
        pbx.queues = List.of(entry(call, "service", 121, 0));
        watch.look(Told.PBX, door);
        watch.look(Told.PBX, door);

        assertThat(asked("QueueChangePriorityCaller"))
                .singleElement()
                .matches(one -> "6".equals(one.get("priority")) && "yes".equals(one.get("immediate")))
                .matches(one -> channel(call).equals(one.get("caller")));
        assertThat(pbx.wasAsked("SetVar", "value", "6"))
                .as("for when they come back")
                .isTrue();
        assertThat(asked("QueueWithdrawCaller"))
                .as("what the rules want said is said once")
                .singleElement()
                .matches(one -> "told long-wait".equals(one.get("withdrawinfo")));
        until(ivrBook::done);
        // Another node, or this one after a restart.
        watch(rules::decide).look(Told.PBX, door);
        until(ivrBook::done);
        assertThat(ivr.asked(Told.PBX, call.linkedid, "long-wait")).isEqualTo(1);
        JsonNode shown = as("agent")
                .get("/api/calls/"
                        + calls.callsOf(Told.PBX, List.of(call.linkedid)).get(0))
                .json()
                .path("verdicts");
        assertThat(shown.findValuesAsText("point")).contains("long-wait");
        assertThat(shown.toString()).contains("等待超过两分钟");
    }

    @Test
    void what_the_rules_want_said_is_heard_by_who_waits_and_they_wait_on_where_they_stood() throws Exception {
        PbxDoor door = connect();
        var call = new Ami();
        pbx.queues = List.of(entry(call, "service", 200, 0));

        watch(facts -> new CallVerdict(List.of("long-wait", "outage-here"), false, 6, null, List.of()))
                .look(Told.PBX, door);

        assertThat(asked("QueueWithdrawCaller")).singleElement().satisfies(one -> {
            assertThat(one.get("withdrawinfo")).isEqualTo("told long-wait outage-here");
            var line = KeyedLine.after(call, Told.PBX, "agents", "WITHDRAW", "");
            line.set("QUEUE_WITHDRAW_INFO", String.valueOf(one.get("withdrawinfo")));
            line.set("QUEUE_PRIO", "6");
            line.set("QUEUEPOSITION", "2");
            desk.answer(line);
            assertThat(line.heard).containsExactly("long-wait", "outage-here");
            assertThat(line.variables)
                    .containsEntry("HEATLINE_NEXT", "queue")
                    .containsEntry("HEATLINE_QUEUE", "service")
                    .containsEntry("QUEUE_PRIO", "6")
                    .containsEntry("HEATLINE_QUEUE_POSITION", "2");
        });
    }

    @Test
    void where_the_rules_want_the_duty_roster_who_waited_long_leaves_the_queue() throws Exception {
        PbxDoor door = connect();
        var call = new Ami();
        pbx.queues = List.of(entry(call, "service", 200, 10));

        watch(facts -> new CallVerdict(List.of(), true, 7, null, List.of())).look(Told.PBX, door);

        assertThat(asked("QueueWithdrawCaller")).singleElement().matches(one -> "long-wait"
                .equals(one.get("withdrawinfo")));
        assertThat(asked("QueueChangePriorityCaller"))
                .as("they come first already")
                .isEmpty();
        var line = inQueue(call, "", "");
        line.set("HEATLINE_RESULT", "WITHDRAW");
        line.set("QUEUE_WITHDRAW_INFO", "long-wait");
        desk.answer(line);
        assertThat(line.variables).containsEntry("HEATLINE_NEXT", "dial");
    }

    @Test
    void a_limit_that_was_lowered_holds_for_who_waits_already_and_not_for_places_that_are_kept() throws Exception {
        PbxDoor door = connect();
        String name = "w" + CALLS.incrementAndGet();
        limit(name, 0, 100);
        var call = new Ami();
        var kept = "Event: QueueEntry\nQueue: " + name + "\nPosition: 2\nChannel: Local/139@heatline-out-later-1;1\n"
                + "Uniqueid: u.1\nCallerIDNum: 139\nWait: 5000\nPriority: 0\n";
        pbx.queues = List.of(entry(call, name, 70, 0), kept);
        QueueWatch watch = watch(rules::decide);
        watch.look(Told.PBX, door);
        assertThat(asked("QueueWithdrawCaller")).isEmpty();

        limit(name, 1, 60);
        watch.look(Told.PBX, door);

        assertThat(asked("QueueWithdrawCaller"))
                .singleElement()
                .matches(one -> "overflow".equals(one.get("withdrawinfo")))
                .matches(one -> channel(call).equals(one.get("caller")));
    }

    // ---- what the tests are told with

    private Map<String, String> waits(Ami call) {
        var line = inQueue(call, TO_THE_MENU, "1");
        desk.answer(line);
        assertThat(line.variables).containsEntry("HEATLINE_NEXT", "queue");
        return line.variables;
    }

    private static KeyedLine inQueue(Ami call, String key, String then) {
        return KeyedLine.inQueue(call, Told.PBX, key, then);
    }

    private CallFacts facts(Ami call) {
        return situation.at("arrival", call.caller, Told.PBX, call.linkedid, Duration.ZERO);
    }

    private void household(String phone, String second, boolean vip, boolean infant) {
        List<Map<String, Object>> phones = new ArrayList<>(List.of(Map.of("phone", phone)));
        if (!second.isEmpty()) {
            phones.add(Map.of("phone", second));
        }
        var answer = as("dispatcher")
                .post(
                        "/api/premises",
                        Map.of(
                                "premises", address(phone),
                                "contacts",
                                        List.of(Map.of(
                                                "name",
                                                "王芳",
                                                "relation",
                                                "OWNER",
                                                "vip",
                                                vip,
                                                "vulnerable",
                                                infant ? List.of("INFANT") : List.of(),
                                                "phones",
                                                phones))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Map<String, Object> address(String phone) {
        return Map.of("estate", Walk.ESTATE, "building", "9号楼", "unit", "1单元", "room", phone.substring(5));
    }

    private static Map<String, Object> request(String phone) {
        var request = Walk.request();
        request.put("premises", address(phone));
        request.put("contact", Map.of("name", "王芳", "phone", phone));
        return request;
    }

    private void limit(String name, int version, int seconds) {
        var answer = as("manager")
                .put(
                        "/api/queues/" + name,
                        Map.of(
                                "version",
                                version,
                                "strategy",
                                "LINEAR",
                                "ringSeconds",
                                15,
                                "longWaitSeconds",
                                50,
                                "maxWaitSeconds",
                                seconds));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        queues.follow();
    }

    private PbxDoor connect() throws InterruptedException {
        return begin(Told.PBX).door(Told.PBX).orElseThrow();
    }

    private TelephonySettings settings() {
        return new TelephonySettings(
                List.of(),
                new TelephonySettings.Agi("127.0.0.1", 4573, 10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
    }

    private QueueWatch watch(Function<CallFacts, CallVerdict> rules) {
        return new QueueWatch(settings(), lines(), lease, queues, situation, rules, ivrBook, ivr, Clock.systemUTC());
    }

    private static String channel(Ami call) {
        return "PJSIP/trunk-main-%08x".formatted(call.number);
    }

    private static String entry(Ami call, String queue, int wait, int priority) {
        return "Event: QueueEntry\nQueue: %s\nPosition: 1\nChannel: %s\nUniqueid: %s\nCallerIDNum: %s\nWait: %d\nPriority: %d\n"
                .formatted(queue, channel(call), call.linkedid, call.caller, wait, priority);
    }
}
