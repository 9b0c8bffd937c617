package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.call.CallNews;
import io.heatline.identity.StationId;
import io.heatline.story.Walk;
import io.heatline.telephony.DutyPhones.Reach;
import io.heatline.telephony.store.AlarmMapper;
import io.heatline.telephony.store.AlarmMapper.AlarmRow;
import io.heatline.telephony.store.LeaseMapper.LeaseRow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who on duty is rung for an emergency, and until when. */
class DutyAlarmsTest extends EmergencyStory {

    @Test
    void nobody_is_rung_any_more_for_an_order_that_somebody_accepted_or_that_is_over() {
        AlarmRow accepted = raised();
        AlarmRow cancelled = raisedAgain();
        AlarmRow waits = raisedAgain();
        new Walk(this::as).accept(String.valueOf(accepted.orderNumber()));
        assertThat(as("dispatcher")
                        .post("/api/work-orders/" + cancelled.orderNumber() + "/cancel", Map.of("reason", "误报"))
                        .status())
                .isEqualTo(200);

        var due = alarms.due(1_000).stream().map(AlarmRow::id).toList();

        assertThat(due).contains(waits.id()).doesNotContain(accepted.id(), cancelled.id());
        assertThat(as("agent")
                        .get("/api/calls/" + accepted.callId())
                        .json()
                        .path("alarm")
                        .path("state")
                        .asText())
                .isEqualTo("SETTLED");
        assertThat(rows.byId(cancelled.id()).orElseThrow().alarmState()).isEqualTo("SETTLED");
    }

    @Test
    void nobody_is_rung_any_more_once_somebody_reached_the_caller() {
        CallId call = pressed(false, 60);
        emergencies.openThem();
        String id = rows.ofCall(call.value()).orElseThrow().id();

        for (String stage : List.of("GIVEN_UP", "REACHED")) {
            jdbc.update("update telephony_follow_up set stage = ? where call_id = ?", stage, call.value());
            assertThat(alarms.due(1_000).stream().anyMatch(one -> one.id().equals(id)))
                    .as(stage)
                    .isEqualTo(stage.equals("GIVEN_UP"));
        }
        assertThat(rows.byId(id).orElseThrow().alarmState()).isEqualTo("SETTLED");
    }

    @Test
    void a_phone_that_the_callers_own_flow_rings_is_passed_over_and_rung_when_it_no_longer_does() {
        household();
        CallId call = pressed(false, 60);
        emergencies.openThem();
        AlarmRow alarm = rows.ofCall(call.value()).orElseThrow();
        List<Reach> roster = phones.of(new StationId("S01"));
        flowDials(call, roster.get(0).phone());

        assertThat(alarms.next(alarm).orElseThrow().reach()).isEqualTo(roster.get(1));

        AlarmRow later = rows.byId(alarm.id()).orElseThrow();
        flowDials(call, roster.stream().map(Reach::phone).collect(java.util.stream.Collectors.joining(" ")));
        assertThat(alarms.next(later)).as("all of them ring").isEmpty();
        AlarmRow rests = rows.byId(alarm.id()).orElseThrow();
        assertThat(rests.rings()).isEqualTo(1);
        assertThat(rests.nextAt()).isAfter(Instant.now());

        flowDials(call, "noAnswer");
        assertThat(alarms.next(rests).orElseThrow().reach()).isEqualTo(roster.get(1));
    }

    @Test
    void the_flow_passes_over_the_phones_that_ring_for_the_same_call_already() {
        var stranger = new Ami();
        CallId call = pressed(stranger.linkedid, false, 60);
        emergencies.openThem();
        alarms.next(rows.ofCall(call.value()).orElseThrow());
        var line = KeyedLine.after(stranger, "test", "emergency-queue", "TIMEOUT", "");

        desk.answer(line);

        assertThat(line.variables).containsEntry("HEATLINE_DIAL", "PJSIP/8802");
    }

    @Test
    void one_phone_rings_at_a_time_however_many_nodes_look_and_the_next_one_when_nobody_took_it() throws Exception {
        AlarmRow alarm = raised();
        List<Reach> roster = phones.of(new StationId("S01"));
        assertThat(roster).hasSizeGreaterThan(2);

        for (int turn = 0; turn < 3; turn++) {
            AlarmRow now = rows.byId(alarm.id()).orElseThrow();
            var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> rings(now)))
                    .limit(4)
                    .toList();
            assertThat(nodes.stream().map(CompletableFuture::join).filter(mine -> mine))
                    .hasSize(1);
        }

        assertThat(rows.rings(alarm.id()).stream().map(AlarmMapper.RingRow::phone))
                .containsExactlyElementsOf(
                        roster.stream().limit(3).map(Reach::phone).toList());
        assertThat(alarms.due(1_000)).as("a phone rings: nobody else's does").noneMatch(one -> one.id()
                .equals(alarm.id()));
    }

    @Test
    void after_the_whole_roster_there_is_a_pause_and_after_so_many_phones_an_end() {
        AlarmRow alarm = raised();
        int roster = phones.of(new StationId("S01")).size();

        for (int ring = 1; ring <= settings.most(); ring++) {
            AlarmRow before = rows.byId(alarm.id()).orElseThrow();
            assertThat(alarms.next(before)).isPresent();
            AlarmRow after = rows.byId(alarm.id()).orElseThrow();
            Instant rung = rows.rings(alarm.id()).get(ring - 1).rungAt();
            assertThat(Duration.between(rung, after.nextAt()))
                    .isEqualTo(ring % roster == 0 ? settings.pause() : settings.every());
        }
        assertThat(alarms.next(rows.byId(alarm.id()).orElseThrow())).isEmpty();

        assertThat(rows.byId(alarm.id()).orElseThrow().alarmState()).isEqualTo("GIVEN_UP");
        assertThat(timeline(alarm)).contains("DUTY_MISSED");
    }

    @Test
    void who_is_ill_is_left_alone_and_who_is_on_shift_comes_before_who_is_at_home() {
        var all = phones.of(new StationId("S01"));
        Reach first = all.get(0);
        var person = directory
                .person(java.util.Objects.requireNonNull(first.person()))
                .orElseThrow();
        Instant now = Instant.now();
        as("lead")
                .put(
                        "/api/duty/" + person.id().value(),
                        Map.of(
                                "skills", List.of(),
                                "shift", Map.of("starts", "08:00", "ends", "17:00"),
                                "absence",
                                        Map.of(
                                                "reason", "ILL",
                                                "starts", now.minusSeconds(60).toString(),
                                                "ends", now.plusSeconds(3_600).toString())));
        assertThat(phones.of(new StationId("S01"))).doesNotContain(first).hasSize(all.size() - 1);
        as("lead")
                .put(
                        "/api/duty/" + person.id().value(),
                        Map.of("skills", List.of(), "shift", Map.of("starts", "08:00", "ends", "17:00")));
        assertThat(phones.of(new StationId("S01"))).contains(first);
    }

    // ---- who takes it

    @Test
    void who_presses_the_key_first_has_it_and_call_and_order_say_so() {
        AlarmRow alarm = raised();
        var first = alarms.next(alarm).orElseThrow();
        var second = alarms.next(rows.byId(alarm.id()).orElseThrow()).orElseThrow();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThat(alarms.take(second.mark(), at)).isTrue();
        assertThat(alarms.take(first.mark(), at.plusSeconds(1))).isFalse();
        assertThat(alarms.take("nothing", at)).isFalse();

        JsonNode shown = as("agent").get("/api/calls/" + alarm.callId()).json().path("alarm");
        assertThat(shown.path("state").asText()).isEqualTo("TAKEN");
        assertThat(shown.path("takenBy").asText())
                .isEqualTo(directory
                        .person(java.util.Objects.requireNonNull(second.reach().person()))
                        .orElseThrow()
                        .name());
        assertThat(Instant.parse(shown.path("takenAt").asText())).isEqualTo(at);
        assertThat(shown.path("rings")).hasSize(2);
        assertThat(timeline(alarm)).contains("DUTY_TOOK");
        assertThat(alarms.next(rows.byId(alarm.id()).orElseThrow()))
                .as("nobody is rung any more")
                .isEmpty();
    }

    @Test
    void who_presses_the_key_when_a_colleague_has_it_already_is_told_so() {
        AlarmRow alarm = raised();
        var first = alarms.next(alarm).orElseThrow();
        var second = alarms.next(rows.byId(alarm.id()).orElseThrow()).orElseThrow();

        KeyedLine quicker = rung(second.mark());
        assertThat(quicker.heard).contains("duty-thanks");
        assertThat(quicker.variables).containsEntry("HEATLINE_ACK", "1");

        KeyedLine late = rung(first.mark());
        assertThat(late.heard).contains("duty-taken").doesNotContain("duty-thanks");
        assertThat(late.variables).containsEntry("HEATLINE_ACK", "0");
    }

    private KeyedLine rung(String mark) {
        var line = new KeyedLine(new Ami(), "duty", Map.of("pbx", "test"), "1");
        line.set("HEATLINE_DUTY", mark);
        desk.answer(line);
        return line;
    }

    @Test
    void a_key_that_the_pbx_heard_alone_counts_and_heard_twice_counts_once() {
        AlarmRow alarm = raised();
        var ring = alarms.next(alarm).orElseThrow();

        CallNews heard = acknowledged(ring.mark());
        told(heard);
        told(heard);

        assertThat(rows.byId(alarm.id()).orElseThrow().alarmState()).isEqualTo("TAKEN");
        assertThat(timeline(alarm).stream().filter("DUTY_TOOK"::equals)).hasSize(1);
    }

    @Test
    void once_somebody_speaks_with_the_caller_nobody_on_duty_is_rung_any_more() {
        household();
        CallId call = pressed(false, 60);
        emergencies.openThem();
        jdbc.update(
                "update telephony_call set answered_at = ? where id = ?",
                java.sql.Timestamp.from(Instant.now()),
                call.value());

        assertThat(alarms.due(1_000)).noneMatch(one -> one.callId().equals(call.value()));

        assertThat(as("agent")
                        .get("/api/calls/" + call.value())
                        .json()
                        .path("alarm")
                        .path("state")
                        .asText())
                .isEqualTo("ANSWERED");
    }

    @Test
    void the_pbx_is_asked_to_ring_with_a_mark_that_comes_back() throws Exception {
        household();
        try (var pbx = new FakePbx()) {
            PbxLines lines = connected(pbx, "bell", data, null);
            CallId call = pressed(true);
            emergencies.openThem();

            new DutyBell(alarms, settings, new LeasedDoors(lines, lease)).look();

            String id = rows.ofCall(call.value()).orElseThrow().id();
            assertThat(pbx.asked)
                    .filteredOn(one -> String.valueOf(one.get("variable")).contains(id))
                    .singleElement()
                    .matches(one -> "heatline-duty".equals(one.get("context")));
            lines.stop();
        }
    }

    @Test
    void of_several_nodes_the_one_that_writes_the_pbxs_calls_rings_its_phones_and_another_when_it_is_gone()
            throws Exception {
        household();
        try (var pbx = new FakePbx()) {
            PbxLines lines = connected(pbx, "bell-of-another", data, null);
            leases.insert(new LeaseRow(
                    "bell-of-another",
                    "another node",
                    0,
                    Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS)));
            CallId call = pressed(true);
            emergencies.openThem();
            String id = rows.ofCall(call.value()).orElseThrow().id();
            var bell = new DutyBell(alarms, settings, new LeasedDoors(lines, lease));

            bell.look();

            assertThat(pbx.asked).noneMatch(one -> "Originate".equals(one.get("action")));
            assertThat(rows.rings(id)).as("nor is it written down that it rang").isEmpty();

            jdbc.update(
                    "update telephony_lease set until_at = timestamp '2020-01-01 00:00:00' where pbx = 'bell-of-another'");
            bell.look();

            assertThat(pbx.asked)
                    .anyMatch(one -> String.valueOf(one.get("variable")).contains(id));
            lines.stop();
        }
    }
}
