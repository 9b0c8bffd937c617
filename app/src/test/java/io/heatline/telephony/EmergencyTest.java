package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.rules.CallVerdict;
import io.heatline.story.Walk;
import io.heatline.telephony.DutyPhones.Reach;
import io.heatline.telephony.store.AlarmMapper.AlarmRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody pressed the emergency key and nobody spoke with them: it is one order, or one call back. */
class EmergencyTest extends EmergencyStory {

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
}
