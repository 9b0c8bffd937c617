package io.heatline.asterisk.call;

import static io.heatline.asterisk.call.Story.called;
import static io.heatline.asterisk.call.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallMachineTest {
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration KEEPING = Duration.ofMinutes(10);

    /** Worked out by hand from the times in {@link Stories}; seconds, rounded. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # story,               result,            ivr, wait, talk, hold, agent, legs
        simple,                ANSWERED,            5,    3,   20,    0, 8001,  2
        abandoned in menu,     ABANDONED_IVR,       4,    0,    0,    0, ,      1
        served by menu,        SELF_SERVED,        12,    0,    0,    0, ,      1
        abandoned in queue,    ABANDONED_QUEUE,     5,   15,    0,    0, ,      1
        abandoned ringing,     ABANDONED_RINGING,   5,    8,    0,    0, 8001,  2
        second agent,          ANSWERED,            5,   13,   30,    0, 8002,  3
        hold,                  ANSWERED,            5,    2,   20,    5, 8001,  2
        blind transfer,        ANSWERED,            5,    2,   26,    0, 8002,  3
        attended transfer,     ANSWERED,            5,    2,   22,    8, 8002,  3
        attended by phone,     ANSWERED,            5,    2,   22,    8, 8002,  4
        attended cancelled,    ANSWERED,            5,    2,   20,    8, 8002,  3
        three way,             ANSWERED,            5,    2,   18,    8, 8002,  3
        overflow to voicemail, VOICEMAIL,           5,   50,    0,    0, ,      1
        time over in queue,    OVERFLOWED,         10,   30,    0,    0, ,      1
        key in queue,          ABANDONED_QUEUE,     6,   20,    0,    0, ,      1
        full queue,            OVERFLOWED,         10,    0,    0,    0, ,      1
        survey,                ANSWERED,            5,    2,   10,    0, 8001,  2
        outbound,              ANSWERED,            0,    6,   30,    0, 8001,  2
        outbound busy,         BUSY,                0,    2,    0,    0, 8001,  2
        """)
    void a_call_comes_to(
            String story, Result result, long ivr, long wait, long talk, long hold, String agent, int legs) {
        CallRecord call = settled(Stories.named(story));

        assertThat(call.state()).isEqualTo(State.ENDED);
        assertThat(call.result()).isEqualTo(result);
        assertThat(List.of(seconds(call.ivr()), seconds(call.waited()), seconds(call.talk()), seconds(call.hold())))
                .as("ivr, wait, talk, hold")
                .containsExactly(ivr, wait, talk, hold);
        assertThat(call.agent()).isEqualTo(agent);
        assertThat(call.legs()).hasSize(legs);
    }

    @Test
    void a_transferred_call_credits_each_phone_with_its_own_talk() {
        CallRecord call = settled(Stories.attendedTransfer().events());

        // 8001: 10 s with the caller, who then waits 8 s while it asks; 5 of these it speaks with 8002.
        assertThat(leg(call, "8001"))
                .satisfies(leg -> assertThat(seconds(leg.talk())).isEqualTo(10))
                .satisfies(leg -> assertThat(seconds(leg.hold())).isEqualTo(8))
                .satisfies(leg -> assertThat(seconds(leg.consult())).isEqualTo(5));
        assertThat(leg(call, "8002"))
                .satisfies(leg -> assertThat(seconds(leg.talk())).isEqualTo(12))
                .satisfies(leg -> assertThat(seconds(leg.ring())).isEqualTo(3))
                .satisfies(leg -> assertThat(seconds(leg.consult())).isEqualTo(5));
    }

    @Test
    void a_phone_nobody_took_is_a_leg_with_its_ringing() {
        CallRecord call = settled(Stories.secondAgent().events());

        assertThat(leg(call, "8001"))
                .satisfies(leg -> assertThat(leg.outcome()).isEqualTo(Leg.Outcome.NO_ANSWER))
                .satisfies(leg -> assertThat(seconds(leg.ring())).isEqualTo(10))
                .satisfies(leg -> assertThat(leg.queue()).isEqualTo("service"));
        assertThat(whats(call)).containsSubsequence(What.RINGING, What.MISSED, What.RINGING, What.ANSWERED);
    }

    @Test
    void whoever_was_answered_is_said_to_talk_though_no_fact_says_so() {
        var machine = machine();
        var states = new ArrayList<State>();
        Stories.simple().events().stream()
                .flatMap(event -> machine.take(event, event.at()).stream())
                .map(news -> news.call().state())
                .forEach(state -> {
                    if (states.isEmpty() || states.get(states.size() - 1) != state) {
                        states.add(state);
                    }
                });

        assertThat(states).containsSubsequence(State.IVR, State.WAITING, State.RINGING, State.TALKING, State.ENDED);
    }

    @Test
    void who_was_asked_and_hung_up_is_told_to_be_off_the_phone_while_the_call_goes_on() {
        var machine = machine();
        var talkedAlone = Stories.attendedCancelled().events().stream()
                .flatMap(event -> machine.take(event, event.at()).stream())
                .map(CallNews::call)
                .filter(call -> call.state() == State.TALKING)
                .flatMap(call -> call.legs().stream())
                .anyMatch(leg -> leg.party().equals("8002") && leg.ended() != null);

        assertThat(talkedAlone).isTrue();
    }

    @Test
    void the_story_of_a_simple_call_is_told_in_order() {
        assertThat(whats(settled(Stories.simple().events())))
                .containsExactly(
                        What.ARRIVED,
                        What.IN_IVR,
                        What.WAITING,
                        What.RINGING,
                        What.ANSWERED,
                        What.WRAPPED_UP,
                        What.ENDED);
    }

    @Test
    void a_conversation_whose_end_the_queue_does_not_tell_is_wrapped_up_when_the_phone_hangs_up() {
        var told = settled(Stories.simple().events().stream()
                .filter(event -> !(event instanceof PbxEvent.AgentDone))
                .toList());

        assertThat(whats(told)).isEqualTo(whats(settled(Stories.simple().events())));
        assertThat(told.facts())
                .filteredOn(fact -> fact.what() == What.WRAPPED_UP)
                .extracting(CallFact::who)
                .containsExactly("8001");
    }

    @Test
    void transfers_conferences_overflow_voicemail_and_survey_are_facts() {
        assertThat(whats(settled(Stories.blindTransfer().events()))).contains(What.TRANSFERRED_BLIND);
        assertThat(whats(settled(Stories.attendedTransfer().events()))).contains(What.TRANSFERRED_ATTENDED);
        assertThat(whats(settled(Stories.attendedCancelled().events()))).doesNotContain(What.TRANSFERRED_ATTENDED);
        assertThat(whats(settled(Stories.threeWay().events()))).containsOnlyOnce(What.CONFERENCED);
        assertThat(whats(settled(Stories.hold().events()))).contains(What.HELD, What.RESUMED);
        assertThat(whats(settled(Stories.overflowToVoicemail().events())))
                .containsSubsequence(What.WAITING, What.OVERFLOWED, What.WAITING, What.OVERFLOWED, What.VOICEMAIL);
        assertThat(whats(settled(Stories.timeOverInQueue().events()))).doesNotContain(What.ABANDONED);
        assertThat(settled(Stories.survey().events()).score()).isEqualTo(5);
    }

    @Test
    void two_calls_whose_channels_meet_are_one_and_the_oldest_names_it() {
        CallRecord call = settled(Stories.attendedByPhone().events());

        assertThat(call.linkedids()).containsExactly(Story.CALL, "1768464018.4");
        assertThat(call.name()).isEqualTo(Story.CALL);
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
    }

    @Test
    void an_outbound_call_names_the_person_called() {
        CallRecord call = settled(Stories.outbound().events());

        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.customer()).isEqualTo("13900002222");
        assertThat(call.talk()).isEqualTo(Duration.ofSeconds(30));
        assertThat(leg(call, "8001").role()).isEqualTo(Leg.Role.EXTENSION);
    }

    @Test
    void ringing_is_told_at_once_with_the_extension() {
        var machine = machine();
        List<CallNews> news = new ArrayList<>();

        called().joins(5, "service")
                .rings(6, "a", "8001", "service")
                .events()
                .forEach(event -> news.addAll(machine.take(event, event.at())));

        assertThat(news.get(news.size() - 1).fresh())
                .containsExactly(new CallFact(second(6.001), What.RINGING, "8001", "a"));
        assertThat(news.get(news.size() - 1).call().state()).isEqualTo(State.RINGING);
    }

    @Test
    void an_event_said_twice_is_no_news() {
        var machine = machine();
        var event = Stories.simple().events().get(0);

        assertThat(machine.take(event, second(0))).hasSize(1);
        assertThat(machine.take(event, second(1))).isEmpty();
    }

    @Test
    void it_is_settled_only_when_nothing_can_come_any_more() {
        var machine = machine();
        Stories.simple().events().forEach(event -> machine.take(event, event.at()));

        assertThat(machine.settle(second(29))).isEmpty();
        assertThat(machine.settle(second(30.1))).singleElement().satisfies(news -> assertThat(news.settled())
                .isTrue());
        assertThat(machine.settle(second(31))).isEmpty();
    }

    @Test
    void a_call_the_pbx_no_longer_knows_is_closed_at_the_last_word_heard_of_it() {
        var machine = machine();
        called().joins(5, "service").events().forEach(event -> machine.take(event, event.at()));

        assertThat(machine.reconcile(Set.of("c"), second(60), second(60))).isEmpty();
        var news = machine.reconcile(Set.of("someone-else"), second(60), second(60));

        assertThat(news).singleElement().satisfies(one -> {
            assertThat(one.call().ended()).isEqualTo(second(5));
            assertThat(one.call().result()).isEqualTo(Result.ABANDONED_QUEUE);
        });
        assertThat(machine.open()).isZero();
    }

    @Test
    void whose_place_in_a_queue_the_pbx_no_longer_knows_has_left_it_and_one_it_knows_of_has_joined() {
        var machine = machine();
        List<PbxEvent> waits = called().joins(5, "service").events();
        waits.forEach(event -> machine.take(event, event.at()));

        var there = Map.of("c", new CallMachine.Place("service", 1, second(5)));
        assertThat(machine.missed(there, second(60))).isEmpty();
        List<PbxEvent> left = machine.missed(Map.of(), second(60));
        assertThat(left).containsExactly(new PbxEvent.QueueLeft(second(60), Story.CALL, "c", "service"));
        left.forEach(event -> machine.take(event, second(60)));
        assertThat(machine.missed(Map.of(), second(70))).isEmpty();

        var elsewhere = Map.of("c", new CallMachine.Place("fees", 2, second(64)));
        assertThat(machine.missed(elsewhere, second(66)))
                .as("may be on its way to us")
                .isEmpty();
        List<PbxEvent> joined = machine.missed(elsewhere, second(70));
        assertThat(joined).containsExactly(new PbxEvent.QueueJoined(second(64), Story.CALL, "c", "fees", 2));
        joined.forEach(event -> machine.take(event, second(70)));
        assertThat(machine.missed(elsewhere, second(80))).isEmpty();
        assertThat(machine.missed(Map.of(), second(60)))
                .as("heard of since it was asked")
                .isEmpty();
    }

    @Test
    void who_keeps_the_caller_waiting_to_ask_somebody_is_said_to_ask_and_to_be_back() {
        assertThat(settled(Stories.attendedCancelled().events()).facts())
                .filteredOn(fact -> fact.what() == What.CONSULTING || fact.what() == What.CONSULTED)
                .extracting(fact -> fact.what() + " " + fact.who())
                .containsExactly("CONSULTING 8001", "CONSULTED 8001");
        assertThat(whats(settled(Stories.attendedTransfer().events())))
                .contains(What.CONSULTING)
                .doesNotContain(What.CONSULTED);
        assertThat(whats(settled(Stories.hold().events()))).doesNotContain(What.CONSULTING);
        assertThat(whats(settled(Stories.blindTransfer().events()))).doesNotContain(What.CONSULTING);
    }

    @Test
    void the_emergency_key_of_the_fallback_is_a_fact() {
        var events = new ArrayList<>(called().events());
        events.add(new PbxEvent.Stepped(second(3), Story.CALL, "c", "emergency", "PJSIP/8801"));
        events.add(new PbxEvent.HungUp(second(9), Story.CALL, "c", 16));

        assertThat(settled(events).facts()).contains(new CallFact(second(3), What.EMERGENCY, "", "PJSIP/8801"));
    }

    @Test
    void a_phone_that_was_lifted_rings_no_longer_and_has_not_answered_yet() {
        var machine = machine();
        var events = new ArrayList<>(called().events());
        events.add(new PbxEvent.Appeared(second(5), Story.CALL, "d", "PJSIP/8801-1", "from-agent", "s", ""));
        events.add(new PbxEvent.Rang(second(5), Story.CALL, "d", "PJSIP/8801-1", "c"));
        events.add(new PbxEvent.PickedUp(second(6), Story.CALL, "d"));
        events.forEach(event -> machine.take(event, event.at()));
        var refused = new PbxEvent.RingEnded(second(10), Story.CALL, "d", "BUSY");

        CallRecord asked = machine.take(refused, second(10)).get(0).call();

        assertThat(asked.answered()).isNull();
        assertThat(asked.waited()).isEqualTo(Duration.ofSeconds(5));
        assertThat(leg(asked, "8801").ring()).isEqualTo(Duration.ofSeconds(1));
        assertThat(leg(asked, "8801").outcome()).isEqualTo(Leg.Outcome.BUSY);
    }

    @Test
    void an_ended_call_is_forgotten_after_a_while() {
        var machine = machine();
        Stories.simple().events().forEach(event -> machine.take(event, event.at()));
        machine.settle(second(31));

        machine.settle(second(31).plus(KEEPING));

        assertThat(machine.take(Stories.simple().events().get(0), second(700))).hasSize(1);
    }

    static CallMachine machine() {
        return new CallMachine("main", SETTLING, KEEPING);
    }

    static CallRecord settled(List<PbxEvent> events) {
        var machine = machine();
        events.forEach(event -> machine.take(event, event.at()));
        Instant later = events.get(events.size() - 1).at().plusSeconds(60);
        return machine.settle(later).get(0).call();
    }

    private static Leg leg(CallRecord call, String party) {
        return call.legs().stream()
                .filter(leg -> leg.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static List<What> whats(CallRecord call) {
        return call.facts().stream().map(CallFact::what).toList();
    }

    private static long seconds(Duration duration) {
        return Math.round(duration.toMillis() / 1000.0);
    }
}
