package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.telephony.RecordPolicies.PhonePolicy;
import io.heatline.telephony.store.LineMapper;
import io.heatline.telephony.store.RecordPolicyMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What agents do with the calls on their phones, and what they note about them. */
class OwnPhoneTest extends PbxStory {

    private static final PersonId AGENT = new PersonId("agent");

    @Autowired
    private LineMapper lineRows;

    @Autowired
    private Seats seats;

    @Autowired
    private Agents desk;

    @Autowired
    private Skills skills;

    @Autowired
    private Queues queues;

    @Autowired
    private WriterLease lease;

    @Autowired
    private TelephonySettings telephony;

    @Autowired
    private RecordPolicies policies;

    @Autowired
    private RecordPolicyMapper policyRows;

    @Autowired
    private Recordings recordings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditTrail audit;

    @AfterEach
    void leave() {
        as("agent").delete("/api/me/phone");
        as("dispatcher").delete("/api/me/phone");
    }

    @Test
    void a_command_reaches_the_channel_of_ones_own_phone_and_no_other() throws Exception {
        connect();
        as("agent").put("/api/me/phone", Map.of("extension", "8051"));
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8052"));
        pbx.channels = List.of("u.1", "u.2", "u.3");
        pbx.ofChannels = Map.of(
                "u.1", "Channel: PJSIP/trunk-main-00000001\r\nLinkedid: l.1\r\nBridgeId: b1\r\n",
                "u.2", "Channel: PJSIP/8051-00000002\r\nLinkedid: l.1\r\nBridgeId: b1\r\n",
                "u.3", "Channel: PJSIP/80510-00000003\r\nLinkedid: l.3\r\nBridgeId: \r\n");
        var own = ownLine();

        own.transfer(AGENT, "8053");
        assertThat(pbx.wasAsked("BlindTransfer", "channel", "PJSIP/8051-00000002"))
                .isTrue();
        assertThat(pbx.wasAsked("BlindTransfer", "exten", "8053")).isTrue();
        own.consult(AGENT, "87654321");
        assertThat(pbx.wasAsked("Atxfer", "exten", "987654321")).isTrue();
        own.endConsultation(AGENT);
        assertThat(pbx.wasAsked("CancelAtxfer", "channel", "PJSIP/8051-00000002"))
                .isTrue();
        own.three(AGENT, "8053");
        assertThat(pbx.wasAsked("Redirect", "channel", "PJSIP/trunk-main-00000001"))
                .isTrue();
        assertThat(pbx.wasAsked("Redirect", "extrachannel", "PJSIP/8051-00000002"))
                .isTrue();
        assertThat(pbx.wasAsked("Originate", "channel", "PJSIP/8053")).isTrue();
        own.three(AGENT, "87654321");
        own.three(AGENT, "987654321");
        own.three(AGENT, "12345");
        assertThat(asked("Originate"))
                .extracting(one -> one.get("channel"))
                .endsWith(
                        "Local/87654321@heatline-out/n", "Local/87654321@heatline-out/n", "Local/12345@heatline-out/n");
        int moved = asked("Redirect").size();
        for (String nobody : List.of("6001", "7001", "4711", "80000")) {
            assertThatThrownBy(() -> own.three(AGENT, nobody)).isInstanceOf(OwnLine.PhoneRefused.class);
        }
        assertThat(asked("Redirect")).as("the call stays as it was").hasSize(moved);
        own.record(AGENT, true);
        assertThat(pbx.asked)
                .anyMatch(one -> "MixMonitor".equals(one.get("action"))
                        && one.getOrDefault("file", "").matches("heatline/l\\.1_demand_[0-9]+\\.wav"));
        own.record(AGENT, false);
        assertThat(pbx.wasAsked("StopMixMonitor", "channel", "PJSIP/8051-00000002"))
                .isTrue();
        own.hangUp(AGENT);

        // Somebody else, at a phone where nothing is, commands nothing.
        var dispatcher = new PersonId("dispatcher");
        assertThatThrownBy(() -> own.hangUp(dispatcher)).isInstanceOf(OwnLine.NoCall.class);
        assertThatThrownBy(() -> own.transfer(new PersonId("manager"), "8051")).isInstanceOf(Agents.NoPhone.class);
        assertThat(pbx.asked.stream().filter(one -> "Hangup".equals(one.get("action"))))
                .extracting(one -> one.get("channel"))
                .containsExactly("PJSIP/8051-00000002");
    }

    @Test
    void a_consultation_the_pbx_does_not_heed_is_said_not_to_be_one() throws Exception {
        connect();
        as("agent").put("/api/me/phone", Map.of("extension", "8059"));
        pbx.channels = List.of("u.9");
        pbx.ofChannels = Map.of("u.9", "Channel: PJSIP/8059-00000009\r\nLinkedid: l.9\r\nBridgeId: b9\r\n");
        pbx.heeds = false;
        var own = ownLine();

        assertThatThrownBy(() -> own.consult(AGENT, "8053")).isInstanceOf(OwnLine.PhoneRefused.class);
        assertThat(lineRows.of("8059").map(LineMapper.LineRow::consulting)).isEmpty();
        pbx.heeds = true;
        own.consult(AGENT, "8053");
        assertThat(lineRows.of("8059").map(LineMapper.LineRow::consulting)).contains("8053");
    }

    @Test
    void whoever_asked_somebody_and_is_back_with_the_caller_is_no_longer_said_to_ask() {
        as("agent").put("/api/me/phone", Map.of("extension", "8057"));
        lineRows.insert(new LineMapper.LineRow("8057", "8053", 1));
        var back = new CallFact(Ami.BEGAN, CallFact.What.CONSULTED, "8057", "");
        var call = unanswered("back-1.1", Direction.INBOUND, "", "service", null, Ami.BEGAN, Duration.ZERO);

        told(new CallNews("test", call, List.of(back), false));

        assertThat(lineRows.of("8057")).contains(new LineMapper.LineRow("8057", null, 1));
    }

    @Test
    void what_the_queues_of_a_pbx_hold_is_set_right_by_who_sits_where() throws Exception {
        connect();
        as("agent").put("/api/me/phone", Map.of("extension", "8061"));
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8062"));
        as("dispatcher").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        pbx.queues = List.of(
                // Ready, and paused in one queue; busy, and paused everywhere; gone home while the PBX was away; named
                // by the queue's own file.
                member("service", "8061", true, true),
                member("emergency", "8061", true, false),
                member("fees", "8061", true, false),
                member("service", "8062", true, true),
                member("emergency", "8062", true, true),
                member("fees", "8062", true, true),
                member("service", "8063", true, false),
                member("boilers", "8063", true, false),
                member("not-of-ours", "8068", true, false),
                member("service", "8064", false, false));
        PbxLines connected = lines();
        var roll = new QueueRoll(
                agents,
                desk,
                skills,
                queues,
                connected,
                new LeasedDoors(connected, lease),
                telephony,
                Clock.systemUTC());
        var begun = as("manager").put("/api/queues/boilers", QueuesTest.settings(Map.of()));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        pbx.asked.clear();

        roll.on(new PbxBack("test-desk", connected.doors().findFirst().orElseThrow()));

        assertThat(commands())
                .contains("QueuePause PJSIP/8061 false", "QueueRemove PJSIP/8063 null")
                .noneMatch(one -> one.contains("8062") || one.contains("8064") || one.contains("8068"));
        assertThat(pbx.wasAsked("QueueRemove", "queue", "boilers"))
                .as("one that somebody made, too")
                .isTrue();
        as("manager").delete("/api/queues/boilers?version=1&confirm=true");
        pbx.queues = List.of(
                member("service", "8061", true, false),
                member("emergency", "8061", true, false),
                member("fees", "8061", true, false));
        pbx.asked.clear();
        roll.on(new PbxBack("test-desk", connected.doors().findFirst().orElseThrow()));
        assertThat(commands())
                .as("what agrees is left alone, who is missing is put there")
                .noneMatch(one -> one.contains("8061"))
                .contains("QueueAdd PJSIP/8062 null", "QueuePause PJSIP/8062 true");
    }

    private List<String> commands() {
        return pbx.asked.stream()
                .filter(one -> one.getOrDefault("action", "").startsWith("Queue"))
                .map(one -> one.get("action") + " " + one.get("interface") + " " + one.get("paused"))
                .toList();
    }

    private static String member(String queue, String extension, boolean added, boolean paused) {
        return "Event: QueueMember\nQueue: %s\nName: %s\nLocation: PJSIP/%s\nStateInterface: PJSIP/%s\nMembership: %s\nPenalty: 0\nPaused: %d\n"
                .formatted(queue, extension, extension, extension, added ? "dynamic" : "static", paused ? 1 : 0);
    }

    @Test
    void whether_a_phones_calls_are_recorded_is_said_by_direction_and_every_pbx_is_told_also_when_it_is_back()
            throws Exception {
        connect();
        var manager = as("manager");
        var set = manager.put("/api/record-policies/8065", Map.of("inbound", "NEVER", "outbound", "DEMAND"));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(manager.get("/api/record-policies").json().path("items").toString())
                .contains("{\"extension\":\"8065\",\"inbound\":\"NEVER\",\"outbound\":\"DEMAND\",\"internal\":null}");
        assertThat(manager.put("/api/record-policies/8065", Map.of("inbound", "SOMETIMES"))
                        .status())
                .isEqualTo(400);
        assertThat(as("agent").get("/api/record-policies/8065").status()).isEqualTo(403);
        var here = new RecordPolicies(policyRows, calls, new LeasedDoors(lines(), lease), transaction, audit);

        here.on(new PbxBack("test-desk", lines().doors().findFirst().orElseThrow()));
        assertThat(kept()).contains("8065-in never", "8065-out demand", "8065-internal default");

        pbx.asked.clear();
        here.become(new PhonePolicy("8065", null, null, null));
        assertThat(kept()).contains("8065-in default", "8065-out default", "8065-internal default");
        assertThat(here.all()).noneMatch(one -> one.extension().equals("8065"));
        assertThat(as("auditor").get("/api/audit?object=8065").text()).contains("phone.record-policy");
    }

    private List<String> kept() {
        return pbx.asked.stream()
                .filter(one -> "DBPut".equals(one.get("action")) && "heatline-record".equals(one.get("family")))
                .map(one -> one.get("key") + " " + one.get("val"))
                .toList();
    }

    @Test
    void a_phone_that_is_never_recorded_ends_the_recording_of_a_call_it_takes_and_nothing_of_it_is_kept()
            throws Exception {
        connect();
        as("manager").put("/api/record-policies/8065", Map.of("inbound", "NEVER"));
        try {
            as("agent").put("/api/me/phone", Map.of("extension", "8065"));
            var call = new Ami();
            pbx.say(call.waits() + call.rings("8065"));
            until(() -> id(call) != null
                    && !as("agent").get("/api/me/phone").json().path("calls").isEmpty());
            pbx.channels = List.of(call.linkedid);
            pbx.ofChannels =
                    Map.of(call.linkedid, "Channel: PJSIP/trunk-main-00000001\r\nLinkedid: " + call.linkedid + "\r\n");

            assertThatThrownBy(() -> ownLine().record(AGENT, true)).isInstanceOf(OwnLine.NeverRecorded.class);
            new RecordedByRule(policies, lines(), Clock.systemUTC())
                    .answered(new PhoneAnswered("test-desk", Set.of(call.linkedid), "8065", Instant.now()));
            until(() -> pbx.wasAsked("StopMixMonitor", "channel", "PJSIP/trunk-main-00000001"));
            until(() -> pbx.wasAsked("SetVar", "variable", "HEATLINE_RECORDING"));

            Path folder = Files.createDirectories(data.resolve("monitor"));
            Path file = folder.resolve(call.linkedid + "_call_1768464005.wav");
            Wave.writeAndClose(file, 1);
            assertThat(recordings.takeIn("test-desk", folder)).isZero();
            assertThat(file).as("the call is not over").exists();
            pbx.say(call.talks("8065"));
            until(() -> calls.settled("test-desk", call.linkedid) == 1);
            assertThat(recordings.takeIn("test-desk", folder)).isZero();
            assertThat(file).doesNotExist();

            var other = new Ami();
            Path kept = folder.resolve(other.linkedid + "_call_1768464025.wav");
            Wave.writeAndClose(kept, 1);
            pbx.say(other.waits() + other.rings("8066"));
            until(() -> id(other) != null);
            assertThat(recordings.takeIn("test-desk", folder))
                    .as("while a call goes on there may be more of it")
                    .isZero();
            pbx.say(other.talks("8066"));
            until(() -> calls.settled("test-desk", other.linkedid) == 1);
            assertThat(recordings.takeIn("test-desk", folder)).isEqualTo(1);
            assertThat(as("auditor").get("/api/audit?object=" + id(call)).text())
                    .contains("recording.discarded");

            Path later = folder.resolve(call.linkedid + "_call_1768464012.wav");
            Wave.writeAndClose(later, 1);
            assertThat(recordings.takeIn("test-desk", folder))
                    .as("what began after that phone had taken it, for another that always is")
                    .isEqualTo(1);
        } finally {
            as("manager").put("/api/record-policies/8065", Map.of());
        }
    }

    @Test
    void a_phone_that_is_always_recorded_begins_a_recording_of_a_call_it_takes_unless_one_goes_on() throws Exception {
        connect();
        as("manager").put("/api/record-policies/8066", Map.of("inbound", "ALWAYS"));
        try {
            pbx.channels = List.of("u.7", "test-7.1");
            pbx.ofChannels = Map.of(
                    "u.7", "Channel: PJSIP/8066-00000007\r\nLinkedid: test-7.1\r\n",
                    "test-7.1", "Channel: PJSIP/trunk-main-00000007\r\nLinkedid: test-7.1\r\n");
            var rule = new RecordedByRule(policies, lines(), Clock.systemUTC());
            var took = new PhoneAnswered("test-desk", Set.of("test-7.1"), "8066", Instant.now());
            String file = "test-7.1_call_" + took.at().getEpochSecond() + ".wav";

            rule.answered(took);
            until(() -> pbx.wasAsked("SetVar", "value", file));

            assertThat(asked("MixMonitor"))
                    .singleElement()
                    .matches(one -> "PJSIP/trunk-main-00000007".equals(one.get("channel"))
                            && ("heatline/" + file).equals(one.get("file")));

            pbx.variables = Map.of("HEATLINE_RECORDING", file);
            pbx.asked.clear();
            rule.answered(took);
            until(() -> !asked("GetVar").isEmpty());
            rule.answered(new PhoneAnswered("test-desk", Set.of("test-7.1"), "8067", Instant.now()));
            Thread.sleep(200);
            assertThat(asked("MixMonitor")).isEmpty();
            assertThat(asked("StopMixMonitor")).isEmpty();
        } finally {
            as("manager").put("/api/record-policies/8066", Map.of());
        }
    }

    @Test
    void without_a_pbx_a_command_is_refused_in_words() {
        var agent = as("agent");
        assertThat(agent.post("/api/me/phone/hang-up", Map.of()).code()).isEqualTo("no-phone");
        agent.put("/api/me/phone", Map.of("extension", "8051"));
        assertThat(agent.post("/api/me/phone/hang-up", Map.of()).code()).isEqualTo("pbx-away");
        assertThat(agent.post("/api/me/phone/transfer", Map.of("to", "8051")).code())
                .isEqualTo("transfer-to-self");
        assertThat(agent.post("/api/me/phone/transfer", Map.of("to", "nobody")).status())
                .isEqualTo(422);
        assertThat(agent.get("/api/me/phone/line").code()).isEqualTo("no-browser-phone");
    }

    @Test
    void who_talked_has_time_to_write_it_down_and_is_ready_afterwards() throws Exception {
        as("agent").put("/api/me/phone", Map.of("extension", "8051"));

        desk.wrapUp("8051", "service");
        var seat = as("agent").get("/api/me/phone").json();
        assertThat(seat.path("state").asText()).isEqualTo("WRAP_UP");
        assertThat(seat.path("until").isNull()).isFalse();

        // Twenty seconds later, as the database has it.
        database.update(
                "update telephony_agent set until_at = dateadd('SECOND', -30, until_at) where extension = '8051'");
        desk.endWrapUps();
        assertThat(as("agent").get("/api/me/phone").json().path("state").asText())
                .isEqualTo("READY");

        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        desk.wrapUp("8051", "service");
        assertThat(as("agent").get("/api/me/phone").json().path("reason").asText())
                .as("who was busy stays so")
                .isEqualTo("LUNCH");
    }

    @Test
    void whoever_sends_a_call_on_sees_who_is_free_and_how_many_wait() throws Exception {
        connect();
        as("agent").put("/api/me/phone", Map.of("extension", "8055"));
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8056"));
        int freeBefore = service().path("free").asInt();
        int waitingBefore = service().path("waiting").asInt();
        assertThat(colleague("8056").path("free").asBoolean()).isTrue();

        // Of now, since only who came in the last hours can still wait.
        var call = new Ami(java.time.Instant.now(), 1);
        pbx.say(call.waits());
        until(() -> service().path("waiting").asInt() == waitingBefore + 1);
        pbx.say(call.rings("8056"));

        until(() -> colleague("8056").path("talking").asBoolean());
        assertThat(colleague("8056").path("free").asBoolean()).isFalse();
        assertThat(service().path("free").asInt()).isEqualTo(freeBefore - 1);
        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        assertThat(colleague("8055").path("free").asBoolean()).isFalse();
        assertThat(service().path("number").asText()).isEqualTo("6001");
        assertThat(as("technician").get("/api/phones/queues").status()).isEqualTo(403);
    }

    private JsonNode service() {
        return as("agent").get("/api/phones/queues").json().path("items").path(0);
    }

    private JsonNode colleague(String extension) {
        for (JsonNode one : as("agent").get("/api/phones").json().path("items")) {
            if (one.path("extension").asText().equals(extension)) {
                return one;
            }
        }
        throw new AssertionError("nobody at " + extension);
    }

    private @Nullable String id(Ami call) {
        var items = as("agent").get("/api/calls?phone=" + call.caller).json().path("items");
        return items.isEmpty() ? null : items.path(0).path("id").asText();
    }

    private OwnLine ownLine() {
        return new OwnLine(agents, lineRows, lines(), seats, policies, Clock.systemUTC());
    }

    private void connect() throws Exception {
        begin("test-desk");
    }
}
