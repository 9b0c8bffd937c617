package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.flow.inbox.RingBacks;
import io.heatline.identity.Directory;
import io.heatline.identity.StationId;
import io.heatline.rules.CallVerdict;
import io.heatline.story.Walk;
import io.heatline.telephony.DutyPhones.Reach;
import io.heatline.telephony.store.AlarmMapper;
import io.heatline.telephony.store.AlarmMapper.AlarmRow;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import io.heatline.telephony.store.LeaseMapper;
import io.heatline.telephony.store.LeaseMapper.LeaseRow;
import io.heatline.workorder.Intake;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody pressed the emergency key and nobody spoke with them. */
class EmergencyTest extends PhoneStory {

    private static final AtomicInteger CALLS = new AtomicInteger();

    @Autowired
    private EmergencyOrders emergencies;

    @Autowired
    private DutyAlarms alarms;

    @Autowired
    private DutyPhones phones;

    @Autowired
    private Directory directory;

    @Autowired
    private AlarmMapper rows;

    @Autowired
    private IvrMapper ivr;

    @Autowired
    private TelephonySettings telephony;

    @Autowired
    private EmergencySettings settings;

    @Autowired
    private CallerFile callers;

    @Autowired
    private CallArchive archive;

    @Autowired
    private Intake intake;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RingBacks ringBacks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IvrDesk desk;

    @Autowired
    private IvrBook ivrBook;

    @Autowired
    private WriterLease lease;

    @Autowired
    private LeaseMapper leases;

    @TempDir
    Path data;

    private final String caller = "1366%07d".formatted(CALLS.incrementAndGet());

    // ---- exactly once

    @Test
    void however_often_and_on_however_many_nodes_it_is_looked_for_it_is_one_order_and_one_alarm() {
        household();
        CallId call = pressed(true);

        var nodes = Stream.generate(() -> CompletableFuture.runAsync(emergencies::openThem))
                .limit(4)
                .toList();
        nodes.forEach(CompletableFuture::join);
        emergencies.openThem();
        told(news(call, true));
        emergencies.openThem();

        assertThat(calls.orders(call.value())).hasSize(1);
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(rows.ofCall(call.value())).isPresent();
    }

    @Test
    void killed_between_the_orders_commit_and_what_follows_it_the_next_look_goes_on_where_it_stopped() {
        emergencies.openThem();
        household();
        CallId call = pressed(true);

        // The order is committed; before anything else is written the process is gone.
        assertThatThrownBy(() -> killedWhenRaising().openThem()).isInstanceOf(Killed.class);
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(calls.orders(call.value())).isEmpty();
        assertThat(rows.ofCall(call.value())).isEmpty();

        emergencies.openThem();

        assertThat(ordersOf()).isEqualTo(1);
        assertThat(calls.orders(call.value())).hasSize(1);
        assertThat(rows.ofCall(call.value())).isPresent();
    }

    @Test
    void killed_before_the_second_transaction_commits_neither_the_binding_nor_the_alarm_is_there_alone() {
        emergencies.openThem();
        household();
        CallId call = pressed(true);

        assertThatThrownBy(() -> killedWhenBinding().openThem()).isInstanceOf(Killed.class);
        assertThat(rows.ofCall(call.value())).as("it went with the binding").isEmpty();

        emergencies.openThem();
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(rows.ofCall(call.value())).isPresent();
    }

    @Test
    void who_still_waits_has_an_order_when_nobody_came_in_time_and_not_before() {
        household();
        CallId soon = pressed(false, 10);
        emergencies.openThem();
        assertThat(calls.orders(soon.value())).isEmpty();

        CallId late = pressed(false, 60);
        emergencies.openThem();

        assertThat(calls.orders(late.value())).hasSize(1);
        assertThat(rows.ofCall(late.value())).isPresent();
        told(news(late, true));
        emergencies.openThem();
        assertThat(calls.orders(late.value())).hasSize(1);
    }

    @Test
    void whose_premises_is_not_known_is_called_back_and_whoever_is_always_rung_is_rung() {
        CallId call = pressed(false, 60);

        emergencies.openThem();
        emergencies.openThem();
        told(news(call, true));

        assertThat(calls.orders(call.value())).isEmpty();
        AlarmRow alarm = rows.ofCall(call.value()).orElseThrow();
        assertThat(alarms.next(alarm).orElseThrow().reach()).isEqualTo(new Reach(null, "8801"));
        assertThat(followUps.page(java.util.Set.of(FollowUp.Stage.NEW), java.util.Set.of(), null, 2_000))
                .filteredOn(one -> one.call().equals(call))
                .singleElement()
                .matches(one -> one.reason() == FollowUp.Reason.EMERGENCY);
    }

    @Test
    void where_it_is_not_certain_whose_number_it_is_nobody_is_sent_to_a_wrong_address_but_somebody_calls_back() {
        String office = "0451%08d".formatted(83_000_000 + CALLS.incrementAndGet());
        var request = Walk.request();
        request.put("contact", Map.of("name", "物业", "phone", office + "转12"));
        new Walk(this::as).open(request);
        CallId call = pressedBy(office);

        emergencies.openThem();
        emergencies.openThem();

        assertThat(callers.premises(office)).as("there is one, only alike").isPresent();
        assertThat(calls.orders(call.value())).isEmpty();
        assertThat(rows.ofCall(call.value()).orElseThrow().orderNumber()).isNull();
        assertThat(followUpsOf(call)).singleElement().matches(one -> one.reason() == FollowUp.Reason.EMERGENCY);
    }

    @Test
    void who_gives_up_an_emergency_call_is_one_thing_to_do_the_order_and_no_call_back_beside_it() {
        household();
        CallId call = pressed(true);

        emergencies.openThem();
        told(news(call, true));

        assertThat(calls.orders(call.value())).hasSize(1);
        assertThat(followUpsOf(call)).isEmpty();
    }

    @Test
    void should_the_call_back_have_begun_before_the_rules_were_heard_it_ends_with_the_order() {
        household();
        for (boolean begun : List.of(true, false)) {
            CallId call = gaveUp();
            FollowUp written = followUpsOf(call).get(0);
            assertThat(begun && ringBacks.begin(written)).isEqualTo(begun);
            pressedAsWasHeardLater(call);

            emergencies.openThem();
            emergencies.openThem();
            followUps.through(1_000).stream()
                    .filter(one -> one.call().equals(call))
                    .forEach(ringBacks::end);

            assertThat(followUpsOf(call)).singleElement().satisfies(over -> {
                assertThat(over.stage()).isEqualTo(FollowUp.Stage.NOT_NEEDED);
                assertThat(calls.orders(call.value())).containsExactly(over.order());
            });
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(written.id())
                            .count())
                    .isZero();
        }
    }

    @Test
    void a_message_left_after_the_emergency_key_is_listened_to_beside_the_order() {
        household();
        CallId call = pressed(false);
        told(new CallNews(
                "test",
                unanswered(
                        calls.linkedids("test", call.value()).get(0),
                        Direction.INBOUND,
                        caller,
                        "emergency",
                        Result.VOICEMAIL,
                        calls.byId(call.value()).orElseThrow().arrivedAt(),
                        Duration.ofSeconds(25)),
                List.of(),
                true));

        emergencies.openThem();

        assertThat(calls.orders(call.value())).hasSize(1);
        assertThat(followUpsOf(call)).singleElement().matches(one -> one.reason() == FollowUp.Reason.VOICEMAIL);
    }

    // ---- should the node end before it wrote down what the rules said

    @Test
    void the_pbx_is_told_of_an_emergency_under_the_id_it_is_written_down_with() throws Exception {
        var stranger = new Ami();
        var line = new KeyedLine(stranger, "ivr", Map.of("from", "start", "pbx", "test"), "9");

        desk.answer(line);

        until(ivrBook::done);
        List<String> ids = line.steps.stream()
                .filter(step -> step.startsWith("emergency decided-"))
                .map(step -> step.substring("emergency decided-".length()))
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(verdicts(ids.get(0), "emergency")).isEqualTo(1);
    }

    @Test
    void what_was_lost_with_the_node_is_made_good_by_what_the_pbx_says_and_is_one_order() throws Exception {
        household();
        UUID id = UUID.randomUUID();
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        CallNews heard = keyed(at, FallbackKeys.mark(id), true);

        CallId call = told(heard);
        emergencies.openThem();
        told(heard);
        emergencies.openThem();
        assertThat(verdicts(id.toString(), "emergency")).isEqualTo(1);
        assertThat(ordersOf()).isEqualTo(1);
        // The node was only slow, and writes it after all.
        ivrBook.verdict(
                id,
                "test",
                heard.call().name(),
                at,
                "emergency-key",
                new CallVerdict(List.of(), false, 10, "emergency", List.of()));
        until(ivrBook::done);
        emergencies.openThem();

        assertThat(verdicts(id.toString(), "emergency")).isEqualTo(1);
        assertThat(ivr.verdicts(call.value())).hasSize(1);
        assertThat(calls.orders(call.value())).hasSize(1);
        assertThat(ordersOf()).isEqualTo(1);
        assertThat(rows.ofCall(call.value())).isPresent();
    }

    @Test
    void whoever_answered_an_emergency_of_a_flow_opened_its_order_and_of_the_fallback_could_not() {
        household();
        Instant at = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
        CallId call = told(keyed(at, FallbackKeys.mark(UUID.randomUUID()), true));
        jdbc.update("update telephony_call set answered_at = arrived_at where id = ?", call.value());

        emergencies.openThem();
        assertThat(ordersOf()).isZero();

        jdbc.update(
                "update telephony_fact set detail = 'PJSIP/8801' where call_id = ? and kind = 'EMERGENCY'",
                call.value());
        emergencies.openThem();
        assertThat(ordersOf()).isEqualTo(1);
    }

    private int verdicts(String id, String process) {
        Integer found = jdbc.queryForObject(
                "select count(*) from telephony_verdict where id = ? and starts_process = ?",
                Integer.class,
                id,
                process);
        return found == null ? 0 : found;
    }

    private CallNews keyed(Instant at, String detail, boolean over) {
        String linkedid = "keyed-%d.%d".formatted(at.getEpochSecond(), CALLS.incrementAndGet());
        CallRecord plain = record(linkedid, at.minusSeconds(5), over, Direction.INBOUND);
        var fact = new CallFact(at, What.EMERGENCY, "", detail);
        var call = new CallRecord(
                plain.linkedids(),
                plain.direction(),
                plain.customer(),
                plain.dialled(),
                plain.state(),
                plain.result(),
                plain.arrived(),
                plain.answered(),
                plain.ended(),
                plain.ivr(),
                plain.waited(),
                plain.talk(),
                plain.hold(),
                plain.queue(),
                plain.agent(),
                plain.score(),
                plain.legs(),
                List.of(fact),
                plain.recordings(),
                plain.events());
        return new CallNews("test", call, List.of(fact), over);
    }

    // ---- who is rung

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

    // ---- what the tests are told with

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private EmergencyOrders killedWhenRaising() {
        DutyAlarms dying = mock(DutyAlarms.class);
        doThrow(new Killed()).when(dying).raise(any(), any());
        return emergencies(archive, dying);
    }

    private EmergencyOrders killedWhenBinding() {
        CallArchive dying = mock(CallArchive.class);
        doThrow(new Killed()).when(dying).bind(any(), anyString());
        return emergencies(dying, alarms);
    }

    private EmergencyOrders emergencies(CallArchive binding, DutyAlarms raising) {
        return new EmergencyOrders(
                telephony,
                calls,
                binding,
                callers,
                intake,
                followUps,
                raising,
                settings,
                transaction,
                Clock.systemUTC());
    }

    private void household() {
        var request = Walk.request();
        request.put("contact", Map.of("name", "李秀英", "phone", caller));
        new Walk(this::as).open(request);
    }

    private AlarmRow raised() {
        household();
        return raisedAgain();
    }

    private AlarmRow raisedAgain() {
        CallId call = pressed(true);
        emergencies.openThem();
        return rows.ofCall(call.value()).orElseThrow();
    }

    private boolean rings(AlarmRow alarm) {
        try {
            return alarms.next(alarm).isPresent();
        } catch (ConcurrencyFailureException late) {
            return false;
        }
    }

    /** A call that ended before anybody heard of its key. */
    private CallId gaveUp() {
        return told(news(
                "gave-up-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet()),
                Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MICROS),
                true));
    }

    private void pressedAsWasHeardLater(CallId call) {
        Instant at = Instant.now().minusSeconds(80).truncatedTo(ChronoUnit.MICROS);
        String linkedid = calls.linkedids("test", call.value()).get(0);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
    }

    private List<FollowUp> followUpsOf(CallId call) {
        return followUps.page(java.util.Set.of(FollowUp.Stage.values()), java.util.Set.of(), null, 2_000).stream()
                .filter(one -> one.call().equals(call))
                .toList();
    }

    private void flowDials(CallId call, String phonesOrWhatCame) {
        ivr.step(new TrailRow(
                UUID.randomUUID().toString(),
                "test",
                calls.linkedids("test", call.value()).get(0),
                CALLS.incrementAndGet(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "hotline",
                0,
                "duty",
                "dial",
                phonesOrWhatCame));
    }

    private List<String> timeline(AlarmRow alarm) {
        return new Walk(this::as).timeline(java.util.Objects.requireNonNull(alarm.orderNumber()));
    }

    private int ordersOf() {
        Integer found = jdbc.queryForObject(
                "select count(*) from workorder_order where request_type = 'EMERGENCY' and contact_phone like ?",
                Integer.class,
                "%" + caller + "%");
        return found == null ? 0 : found;
    }

    private CallId pressed(boolean over) {
        return pressed(over, 60);
    }

    /** So many seconds ago the caller pressed the key. */
    private CallId pressed(boolean over, int ago) {
        return pressed("emergency-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet()), over, ago);
    }

    private CallId pressed(String linkedid, boolean over, int ago) {
        Instant at = Instant.now().minusSeconds(ago).truncatedTo(ChronoUnit.MICROS);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
        return told(news(linkedid, at.minusSeconds(5), over));
    }

    /** And waits still. */
    private CallId pressedBy(String number) {
        String linkedid = "emergency-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet());
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
        var waits = unanswered(
                linkedid, Direction.INBOUND, number, "emergency", null, at.minusSeconds(5), Duration.ofSeconds(25));
        return told(new CallNews("test", waits, List.of(), false));
    }

    private CallNews news(CallId call, boolean over) {
        String linkedid = calls.linkedids("test", call.value()).get(0);
        Instant arrived = calls.byId(call.value()).orElseThrow().arrivedAt();
        return news(linkedid, arrived, over);
    }

    private CallNews news(String linkedid, Instant arrived, boolean over) {
        return new CallNews("test", record(linkedid, arrived, over, Direction.INBOUND), List.of(), over);
    }

    private CallNews acknowledged(String mark) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String linkedid = "duty-%d.%d".formatted(at.getEpochSecond(), CALLS.incrementAndGet());
        return new CallNews(
                "test",
                record(linkedid, at, true, Direction.INTERNAL),
                List.of(new CallFact(at, What.ACKNOWLEDGED, "", mark)),
                true);
    }

    private CallRecord record(String linkedid, Instant arrived, boolean over, Direction direction) {
        Result result = over ? Result.ABANDONED_QUEUE : null;
        return unanswered(linkedid, direction, caller, "emergency", result, arrived, Duration.ofSeconds(25));
    }
}
