package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.asterisk.call.Leg;
import io.heatline.rules.CallFacts;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import io.heatline.story.Walk;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.PlaceMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A caller who waits: who is rung first, what the rules say after a while, and who hangs up and keeps the place. */
class WaitingTest extends PhoneStory {

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

    @Autowired
    private PlaceMapper places;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    Path data;

    private final FakePbx pbx = fake();
    private @Nullable PbxLines lines;

    @AfterEach
    void close() throws IOException {
        if (lines != null) {
            lines.stop();
        }
        pbx.close();
        as("agent").delete("/api/me/phone");
    }

    // ---- who is rung first

    @Test
    void whoever_served_the_household_last_is_rung_first_whatever_number_it_calls_from() {
        var call = new Ami();
        String landline = "0451" + call.caller.substring(3);
        household(call.caller, landline, false, false);
        as("agent").put("/api/me/phone", Map.of("extension", "8071"));
        told(spoke(landline, "8071"));

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
    void a_marked_household_waits_before_others() {
        var call = new Ami();
        household(call.caller, "", true, false);
        var arrives = new KeyedLine(call, "ivr", Map.of("from", "start", "pbx", "test-waiting"), "");
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
        CallId first = told(spoke(call.caller, "8072"));
        String order = new Walk(this::as).open(request(call.caller));
        as("agent").post("/api/calls/" + first.value() + "/orders", Map.of("number", order));
        assertThat(facts(call).callsAboutOpenOrder()).isEqualTo(1);
        told(news(gaveUp(call.caller, Instant.now().plusSeconds(30))));
        told(news(gaveUp(call.caller, Instant.now().plusSeconds(60), call.linkedid)));

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
        until(() -> !calls.callsOf("test-waiting", List.of(call.linkedid)).isEmpty());
        pbx.queues = List.of(entry(call, "service", 119, 0));
        QueueWatch watch = watch(rules::decide);

        watch.look("test-waiting", door);
        assertThat(asked("QueueChangePriorityCaller")).isEmpty();
        pbx.queues = List.of(entry(call, "service", 121, 0));
        watch.look("test-waiting", door);
        watch.look("test-waiting", door);

        assertThat(asked("QueueChangePriorityCaller"))
                .singleElement()
                .matches(one -> "6".equals(one.get("priority")) && "yes".equals(one.get("immediate")))
                .matches(one -> channel(call).equals(one.get("caller")));
        assertThat(pbx.wasAsked("SetVar", "value", "6"))
                .as("for when they come back")
                .isTrue();
        assertThat(asked("QueueWithdrawCaller")).isEmpty();
        until(ivrBook::done);
        // Another node, or this one after a restart.
        watch(rules::decide).look("test-waiting", door);
        until(ivrBook::done);
        assertThat(ivr.asked("test-waiting", call.linkedid, "long-wait")).isEqualTo(1);
        JsonNode shown = as("agent")
                .get("/api/calls/"
                        + calls.callsOf("test-waiting", List.of(call.linkedid)).get(0))
                .json()
                .path("verdicts");
        assertThat(shown.findValuesAsText("point")).contains("long-wait");
        assertThat(shown.toString()).contains("等待超过两分钟");
    }

    @Test
    void where_the_rules_want_the_duty_roster_who_waited_long_leaves_the_queue() throws Exception {
        PbxDoor door = connect();
        var call = new Ami();
        pbx.queues = List.of(entry(call, "service", 200, 10));

        watch(facts -> new CallVerdict(List.of(), true, 7, null, List.of())).look("test-waiting", door);

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
        watch.look("test-waiting", door);
        assertThat(asked("QueueWithdrawCaller")).isEmpty();

        limit(name, 1, 60);
        watch.look("test-waiting", door);

        assertThat(asked("QueueWithdrawCaller"))
                .singleElement()
                .matches(one -> "overflow".equals(one.get("withdrawinfo")))
                .matches(one -> channel(call).equals(one.get("caller")));
    }

    // ---- who hangs up and keeps the place

    @Test
    void without_a_pbx_that_could_call_the_caller_is_told_so_and_waits_on() {
        var line = inQueue(new Ami(), "5", "1");

        desk.answer(line);

        assertThat(line.heard).contains("callback-ask", "callback-impossible");
        assertThat(line.variables).containsEntry("HEATLINE_NEXT", "queue");
    }

    @Test
    void who_keeps_the_place_is_waited_for_by_a_pseudo_channel_and_called_back_by_nobody_else() throws Exception {
        connect();
        var call = new Ami();
        KeptPlaces kept = kept();

        assertThat(kept.keep("test-waiting", call.linkedid, call.caller, "service", 7, 3))
                .isTrue();
        assertThat(kept.keep("test-waiting", call.linkedid, call.caller, "service", 7, 3))
                .as("twice")
                .isTrue();
        assertThat(kept.keep("test-waiting", call.linkedid, "", "service", 7, 3))
                .as("withheld")
                .isFalse();

        assertThat(asked("Originate")).singleElement().satisfies(one -> {
            assertThat(one.get("channel")).isEqualTo("Local/" + call.caller + "@heatline-out-later/n");
            assertThat(one.get("context")).isEqualTo("heatline-place");
            assertThat(one.get("exten")).isEqualTo("service");
        });
        CallId asking = told(news(gaveUp(call.caller, Instant.now(), call.linkedid)));
        assertThat(followUp(asking)).as("they did not give up").isNull();

        told(news(calledBack(call.caller, true)));

        assertThat(places.of(call.caller, "WAITING")).isEmpty();
        assertThat(places.of(call.caller, "ENDED")).hasSize(1);
        assertThat(followUp(asking)).isNull();
    }

    @Test
    void who_could_not_be_reached_when_it_was_their_turn_is_called_back_by_a_person() throws Exception {
        connect();
        var call = new Ami();
        kept().keep("test-waiting", call.linkedid, call.caller, "service", 0, null);
        CallId asking = told(news(gaveUp(call.caller, Instant.now(), call.linkedid)));

        told(news(calledBack(call.caller, false)));

        assertThat(places.of(call.caller, "FAILED")).hasSize(1);
        JsonNode followUp = followUp(asking);
        assertThat(followUp == null ? "none" : followUp.path("reason").asText()).isEqualTo("ASKED");
    }

    @Test
    void who_got_through_meanwhile_frees_the_place() throws Exception {
        connect();
        var call = new Ami();
        KeptPlaces kept = kept();
        kept.keep("test-waiting", call.linkedid, call.caller, "service", 0, 1);
        CallId asking = told(news(gaveUp(call.caller, Instant.now().minusSeconds(60), call.linkedid)));
        String holder = "Local/" + call.caller + "@heatline-out-later-00000001;1";
        pbx.channels = List.of("u.7");
        pbx.ofChannels = Map.of("u.7", "Channel: " + holder + "\r\nLinkedid: u.7\r\nBridgeId: \r\n");

        told(spoke(call.caller, "8073"));
        kept.giveUpNeedless();

        assertThat(pbx.wasAsked("Hangup", "channel", holder)).isTrue();
        told(news(calledBack(call.caller, false)));
        assertThat(followUp(asking)).as("nobody has to call").isNull();
    }

    // ---- what the tests are told with

    private Map<String, String> waits(Ami call) {
        var line = inQueue(call, TO_THE_MENU, "1");
        desk.answer(line);
        assertThat(line.variables).containsEntry("HEATLINE_NEXT", "queue");
        return line.variables;
    }

    /** Pressed a key while waiting, and then these. */
    private static KeyedLine inQueue(Ami call, String key, String then) {
        var line = new KeyedLine(call, "ivr", Map.of("from", "after", "pbx", "test-waiting"), then);
        line.set("HEATLINE_AT", "hotline:0:agents");
        line.set("HEATLINE_MEMO", "-waiting=agents");
        line.set("HEATLINE_RESULT", "KEY");
        line.set("HEATLINE_KEY", key);
        return line;
    }

    private CallFacts facts(Ami call) {
        return situation.at("arrival", call.caller, "test-waiting", call.linkedid, Duration.ZERO);
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
        PbxLines opened = connected(pbx, "test-waiting", data, null);
        lines = opened;
        return opened.door("test-waiting").orElseThrow();
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
        return new QueueWatch(
                settings(),
                Objects.requireNonNull(lines),
                lease,
                queues,
                situation,
                rules,
                ivrBook,
                ivr,
                Clock.systemUTC());
    }

    private KeptPlaces kept() {
        return new KeptPlaces(
                places, calls, Objects.requireNonNull(lines), settings(), followUps, transaction, Clock.systemUTC());
    }

    private List<Map<String, String>> asked(String action) {
        return pbx.asked.stream()
                .filter(one -> action.equals(one.get("action")))
                .toList();
    }

    private static String channel(Ami call) {
        return "PJSIP/trunk-main-%08x".formatted(call.number);
    }

    private static String entry(Ami call, String queue, int wait, int priority) {
        return "Event: QueueEntry\nQueue: %s\nPosition: 1\nChannel: %s\nUniqueid: %s\nCallerIDNum: %s\nWait: %d\nPriority: %d\n"
                .formatted(queue, channel(call), call.linkedid, call.caller, wait, priority);
    }

    private @Nullable JsonNode followUp(CallId call) {
        String pages = "";
        while (pages != null) {
            JsonNode page = as("agent").get("/api/follow-ups?limit=200" + pages).json();
            for (JsonNode one : page.path("items")) {
                if (one.path("call").asText().equals(call.value())) {
                    return one;
                }
            }
            pages = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        }
        return null;
    }

    private static CallNews news(CallRecord call) {
        return new CallNews("test-waiting", call, List.of(), true);
    }

    private static CallRecord gaveUp(String caller, Instant arrived) {
        return gaveUp(caller, arrived, fresh(arrived));
    }

    private static CallRecord gaveUp(String caller, Instant arrived, String linkedid) {
        return unanswered(
                linkedid, Direction.INBOUND, caller, "service", Result.OVERFLOWED, arrived, Duration.ofSeconds(40));
    }

    /** A call in which they spoke with somebody at this extension. */
    private static CallNews spoke(String caller, String extension) {
        Instant arrived = Instant.now().minusSeconds(30);
        return news(
                call(Direction.INBOUND, caller, "95128", "service", extension, Result.ANSWERED, arrived, List.of()));
    }

    /** The PBX's own call for a place that was kept. */
    private static CallRecord calledBack(String phone, boolean reached) {
        Instant arrived = Instant.now();
        var outside = new Leg(
                "out." + CALLS.incrementAndGet(),
                "trunk-main",
                Leg.Role.CUSTOMER,
                null,
                arrived,
                reached ? arrived : null,
                arrived,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                reached ? Leg.Outcome.ANSWERED : Leg.Outcome.NO_ANSWER);
        return call(Direction.OUTBOUND, phone, phone, "service", "8074", Result.ANSWERED, arrived, List.of(outside));
    }

    private static CallRecord call(
            Direction direction,
            String customer,
            String dialled,
            String queue,
            String extension,
            Result result,
            Instant arrived,
            List<Leg> legs) {
        return new CallRecord(
                new TreeSet<>(List.of(fresh(arrived))),
                direction,
                customer,
                dialled,
                State.ENDED,
                result,
                arrived,
                arrived.plusSeconds(5),
                arrived.plusSeconds(20),
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ZERO,
                queue,
                extension,
                null,
                legs,
                List.of(),
                List.of(),
                9);
    }

    private static String fresh(Instant at) {
        return "waiting-%d.%d".formatted(at.getEpochSecond(), CALLS.incrementAndGet());
    }
}
