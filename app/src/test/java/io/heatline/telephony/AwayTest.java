package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.story.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What happened while the application was away is taken in when it comes back, once. */
class AwayTest extends PhoneStory {

    private static final AtomicInteger CALLS = new AtomicInteger();
    /** Calls to tell by that what was before them is taken in. */
    private static final String MARK = "13450000000";

    @Autowired
    private Recordings recordings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EmergencyOrders emergencies;

    @Autowired
    private DutyAlarms alarms;

    @TempDir
    Path folder;

    private final List<CallEnded> ended = new CopyOnWriteArrayList<>();
    private final AtomicInteger marked = new AtomicInteger();
    private final ApplicationListener<ApplicationEvent> listener = this::note;
    private final Instant began = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    private final int number = CALLS.incrementAndGet();
    private final String caller = "1355%07d".formatted(number);
    private @Nullable FakePbx pbx;
    private @Nullable PbxLines lines;
    private Clock lineUp = Clock.systemUTC();

    @BeforeEach
    void listen() {
        // This one has been ours for long.
        jdbc.update(
                "merge into telephony_pbx (name, known_since) key (name) values ('away', timestamp '2020-01-01 00:00:00')");
        context.addApplicationListener(listener);
    }

    @AfterEach
    void close() throws IOException {
        goAway();
        context.removeApplicationListener(listener);
    }

    @Test
    void a_call_that_nobody_of_us_saw_is_a_call_with_its_own_times_and_is_called_back() throws Exception {
        Cel cel = cel(1);
        record(cel.givesUp());

        comeBack();
        until(() -> ended.size() == 1);

        JsonNode row = listed();
        assertThat(Instant.parse(row.path("arrivedAt").asText())).isEqualTo(began);
        assertThat(Instant.parse(row.path("endedAt").asText())).isBetween(began.plusSeconds(40), began.plusSeconds(41));
        assertThat(row.path("result").asText()).isEqualTo("ABANDONED_QUEUE");
        assertThat(row.path("waitSeconds").asInt()).isEqualTo(38);
        assertThat(row.path("queue").asText()).isEqualTo("service");
        assertThat(followUps())
                .singleElement()
                .matches(one -> one.path("reason").asText().equals("ABANDONED"));
    }

    @Test
    void a_message_that_was_left_meanwhile_is_there_with_its_sound() throws Exception {
        Cel cel = cel(2);
        record(cel.leavesAMessage());
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Wave.writeAndClose(sounds.resolve(cel.message()), 20);
        comeBack();
        until(() -> ended.size() == 1);

        assertThat(recordings.takeIn("away", sounds)).isEqualTo(1);
        assertThat(recordings.takeIn("away", sounds)).as("a second time").isZero();

        JsonNode row = listed();
        assertThat(row.path("result").asText()).isEqualTo("VOICEMAIL");
        assertThat(row.path("newMessage").asBoolean()).isTrue();
        JsonNode followUp = followUps().get(0);
        assertThat(followUp.path("reason").asText()).isEqualTo("VOICEMAIL");
        assertThat(followUp.path("sounds").path(0).path("seconds").asInt()).isEqualTo(20);
    }

    @Test
    void the_emergency_key_of_the_fallback_is_one_order_however_often_we_come_back_and_whoever_is_on_duty_is_rung()
            throws Exception {
        household();
        Cel cel = cel(7);
        record(cel.pressesTheKey());
        comeBack();
        until(() -> ended.size() == 1);

        emergencies.openThem();
        String call = listed().path("id").asText();
        List<String> orders = calls.orders(call);
        assertThat(orders).hasSize(1);
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(alarms.ofCall(call).orElseThrow().alarm().alarmState()).isEqualTo("RINGING");
        JsonNode verdict = as("agent").get("/api/calls/" + call).json().path("verdicts");
        assertThat(verdict).hasSize(1);
        assertThat(verdict.path(0).path("process").asText()).isEqualTo("emergency");

        for (int times = 0; times < 2; times++) {
            goAway();
            forgetTheJournal();
            comeBackAndTakeIn();
            emergencies.openThem();
        }
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(calls.orders(call)).isEqualTo(orders);
        assertThat(as("agent").get("/api/calls/" + call).json().path("verdicts"))
                .hasSize(1);
    }

    @Test
    void an_emergency_that_somebody_took_in_the_fallback_has_its_order_too_and_nobody_else_is_rung() throws Exception {
        household();
        record(cel(8).pressesTheKeyAndIsAnswered());
        comeBack();
        until(() -> ended.size() == 1);

        emergencies.openThem();

        JsonNode row = listed();
        assertThat(row.path("result").asText()).isEqualTo("ANSWERED");
        assertThat(row.path("waitSeconds").asInt())
                .as("taken by key in the seventh second")
                .isEqualTo(4);
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(alarms.due(1_000))
                .noneMatch(one -> one.callId().equals(row.path("id").asText()));
        assertThat(followUps()).isEmpty();
    }

    @Test
    void what_was_before_the_pbx_was_ours_is_history_that_nobody_is_called_back_for() throws Exception {
        String fresh = "away-fresh-" + number;
        comeBack(fresh);
        goAway();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        record(cel(9).givesUp() + new Cel(now.plusSeconds(2), caller, "fresh-1.%d".formatted(number)).givesUp());
        lineUp = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));

        comeBack(fresh);
        until(() -> ended.size() == 1);

        assertThat(Instant.parse(listed().path("arrivedAt").asText())).isEqualTo(now.plusSeconds(2));
        assertThat(followUps()).hasSize(1);
    }

    @Test
    void coming_back_again_and_again_changes_nothing() throws Exception {
        record(cel(3).givesUp() + cel(4).leavesAMessage());
        comeBack();
        until(() -> ended.size() == 2);
        var before = all();

        for (int times = 0; times < 2; times++) {
            goAway();
            forgetTheJournal();
            comeBackAndTakeIn();
        }

        assertThat(all()).isEqualTo(before);
        assertThat(ended).hasSize(2);
        assertThat(followUps()).hasSize(2);
    }

    @Test
    void a_call_we_heard_the_beginning_of_ends_when_it_ended_not_when_we_came_back() throws Exception {
        Cel cel = cel(5);
        record("");
        comeBack();
        channels(cel.linkedid);
        say(
                "Event: Newchannel\nTimestamp: %d.000000\nChannel: PJSIP/trunk-main-0000000a\nUniqueid: %s\nLinkedid: %s\nContext: from-trunk\nExten: 95128\nCallerIDNum: %s\n\n"
                        .formatted(began.getEpochSecond(), cel.linkedid, cel.linkedid, caller));
        until(() -> !list().isEmpty());
        goAway();
        record(cel.givesUp());

        channels();
        comeBack();
        until(() -> ended.size() == 1);

        JsonNode row = listed();
        assertThat(Instant.parse(row.path("endedAt").asText())).isBetween(began.plusSeconds(40), began.plusSeconds(41));
        assertThat(row.path("result").asText()).isEqualTo("ABANDONED_QUEUE");
    }

    @Test
    void after_the_pbx_itself_fell_over_a_call_ends_with_the_last_that_is_known_of_it() throws Exception {
        Cel cel = cel(6);
        record(cel.begins());
        comeBack();

        until(() -> ended.size() == 1);

        JsonNode row = listed();
        assertThat(Instant.parse(row.path("endedAt").asText())).isEqualTo(began.plusSeconds(1));
        assertThat(row.path("state").asText()).isEqualTo("ENDED");
    }

    @Test
    void who_left_a_queue_unheard_waits_there_no_longer_and_who_joined_another_does() throws Exception {
        var call = new Ami();
        comeBack();
        say(call.waits());
        until(() -> stateOf(call).equals("WAITING"));
        goAway();

        // Its channel is there, and in no queue.
        channels(call.linkedid);
        comeBack();
        until(() -> stateOf(call).equals("ARRIVED"));
        goAway();

        channels(call.linkedid);
        java.util.Objects.requireNonNull(pbx).queues = List.of(
                "Event: QueueEntry\nQueue: fees\nPosition: 2\nChannel: PJSIP/trunk-main-1\nUniqueid: %s\nWait: 40\n"
                        .formatted(call.linkedid));
        comeBack();
        until(() -> stateOf(call).equals("WAITING"));
        assertThat(only("?phone=" + call.caller).path("queue").asText()).isEqualTo("fees");
        // Nobody is left waiting for the tests that follow.
        say(call.givesUp());
        until(() -> stateOf(call).equals("ENDED"));
    }

    private String stateOf(Ami call) {
        JsonNode items =
                as("agent").get("/api/calls?phone=" + call.caller).json().path("items");
        return items.path(0).path("state").asText();
    }

    // ---- what the tests are told with

    private Cel cel(int call) {
        return new Cel(began, caller, "away-%d.%d".formatted(began.getEpochSecond(), number * 100 + call));
    }

    private void record(String rows) throws IOException {
        Files.writeString(log(), rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path log() {
        return folder.resolve("cel.csv");
    }

    private void comeBack() throws Exception {
        comeBack("away");
    }

    private void comeBack(String name) throws Exception {
        FakePbx talking = pbx == null ? new FakePbx() : pbx;
        pbx = talking;
        lines = connected(talking, name, folder.resolve("data"), log(), lineUp);
    }

    /** What stood in the log before the call that is recorded last is taken in once that one is over. */
    private void comeBackAndTakeIn() throws Exception {
        int before = marked.get();
        String linkedid = "mark-%d.%d".formatted(began.getEpochSecond(), number * 100 + before);
        record(new Cel(began.plusSeconds(before), MARK, linkedid).givesUp());
        comeBack();
        until(() -> marked.get() > before);
    }

    private void household() {
        var request = Walk.request();
        request.put("contact", Map.of("name", "李秀英", "phone", caller));
        new Walk(this::as).open(request);
    }

    private int ordersOf() {
        Integer found = jdbc.queryForObject(
                "select count(*) from workorder_order where request_type = 'EMERGENCY' and contact_phone like ?",
                Integer.class,
                "%" + caller + "%");
        return found == null ? 0 : found;
    }

    private void goAway() throws IOException {
        if (lines != null) {
            lines.stop();
            lines = null;
        }
        if (pbx != null) {
            pbx.close();
            pbx = null;
        }
    }

    private void channels(String... open) throws IOException {
        FakePbx talking = pbx == null ? new FakePbx() : pbx;
        pbx = talking;
        talking.channels = List.of(open);
    }

    private void say(String events) throws IOException {
        if (pbx != null) {
            pbx.say(events);
        }
    }

    /** As if the disk of this node were new: the database alone knows what was taken in. */
    private void forgetTheJournal() throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Files.delete(one);
            }
        }
    }

    private List<Map<String, Object>> all() {
        return jdbc.queryForList(
                "select c.id, c.outcome, c.arrived_at, c.ended_at, c.wait_ms, c.ivr_ms, c.told_from, c.settled from telephony_call c"
                        + " where c.line_digits = ? order by c.id",
                caller);
    }

    private List<JsonNode> list() {
        List<JsonNode> found = new java.util.ArrayList<>();
        as("agent").get("/api/calls?phone=" + caller).json().path("items").forEach(found::add);
        return found;
    }

    private JsonNode listed() {
        assertThat(list()).hasSize(1);
        return list().get(0);
    }

    private List<JsonNode> followUps() {
        List<JsonNode> found = new java.util.ArrayList<>();
        as("agent").get("/api/follow-ups?limit=200").json().path("items").forEach(one -> {
            if (one.path("phone").asText().equals(caller)) {
                found.add(one);
            }
        });
        return found;
    }

    private void note(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> payload && payload.getPayload() instanceof CallEnded call) {
            if (caller.equals(call.customer())) {
                noteOnceWritten(call);
            } else if (MARK.equals(call.customer())) {
                marked.incrementAndGet();
            }
        }
    }

    /** It is told in the transaction that writes it: before that is over nobody else may see it. */
    private void noteOnceWritten(CallEnded call) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.add(call);
            }
        });
    }
}
