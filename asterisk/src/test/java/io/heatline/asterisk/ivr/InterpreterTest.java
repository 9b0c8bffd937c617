package io.heatline.asterisk.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    static final Flow HOTLINE = flow("hotline");
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final List<TrailStep> trail = new ArrayList<>();
    private final Memory memory = Memory.empty();
    private World.Hours hours = World.Hours.OPEN;
    private Instant now = Instant.EPOCH;
    private boolean callable = true;
    private String kept = "";
    private String decision = "none";
    private int raised;
    private String lookedUpBy = "?";
    private List<String> onDuty = List.of("13900000001", "13900000002", "13900000003");
    private World.Found owed = new World.Found("found", Spoken.amount(new BigDecimal("320.50")));

    @Test
    void a_key_leads_to_the_queue_and_every_place_is_on_the_trail() {
        var caller = new ScriptedCaller("1");

        var leaving = walk(caller).start();

        assertThat(leaving).isEqualTo(new Leaving.ToQueue("agents", "service", 0, 60, true, "always", false));
        assertThat(caller.heard).containsExactly("welcome", "menu-main", "please-wait");
        assertThat(trail)
                .extracting(step -> step.node() + ": " + step.outcome())
                .containsExactly("welcome: then", "hours: open", "main: key 1", "agents: service");
    }

    @Test
    void silence_and_a_wrong_key_are_asked_again_and_end_where_the_defaults_say() {
        var silent = new ScriptedCaller("...");
        assertThat(walk(silent).start()).isInstanceOf(Leaving.ToQueue.class);
        assertThat(silent.heard).filteredOn("no-input"::equals).hasSize(2);

        var wrong = new ScriptedCaller("777");
        assertThat(walk(wrong).start()).isEqualTo(new Leaving.End("bye"));
        assertThat(wrong.heard).filteredOn("invalid"::equals).hasSize(2);
        assertThat(wrong.heard).endsWith("bye");
    }

    @Test
    void what_is_owed_is_spoken_as_an_amount() {
        var caller = new ScriptedCaller("2!");

        assertThatThrownBy(() -> walk(caller).start()).isInstanceOf(Caller.Gone.class);

        // 320.50: 三百二十元五角
        assertThat(caller.heard)
                .containsSubsequence("you-owe", "d-3", "n-100", "d-2", "n-10", "n-yuan", "d-5", "n-jiao");
        assertThat(lookedUpBy).isEmpty();
    }

    @Test
    void who_is_not_known_by_number_keys_in_the_account() {
        owed = World.Found.none();
        var caller = new ScriptedCaller("212345#");

        assertThat(walk(caller).start()).isInstanceOf(Leaving.ToQueue.class);

        assertThat(lookedUpBy).isEqualTo("12345");
        assertThat(memory.get("account")).isEqualTo("12345");
    }

    @Test
    void too_few_digits_are_invalid() {
        var caller = new ScriptedCaller("412#12#");

        assertThat(walk(caller).start()).isEqualTo(new Leaving.End("bye"));
        assertThat(caller.heard).contains("invalid");
    }

    @Test
    void closed_is_another_flow() {
        hours = World.Hours.CLOSED;
        assertThat(walk(new ScriptedCaller("")).start())
                .isEqualTo(new Leaving.ToVoicemail("message", List.of("leave-message"), 90));

        decision = "duty";
        assertThat(walk(new ScriptedCaller("")).start())
                .isEqualTo(new Leaving.ToDial("duty", List.of("8801", "8802"), 20, "always", false));
    }

    @Test
    void the_rules_may_raise_the_priority_and_it_stays() {
        raised = 10;

        var leaving = walk(new ScriptedCaller("9")).start();

        assertThat(leaving).isEqualTo(new Leaving.ToQueue("agents-first", "emergency", 10, 30, false, "always", false));
        assertThat(Memory.of(memory.text()).get("-priority")).isEqualTo("10");
    }

    @Test
    void the_menu_while_waiting_keeps_the_place_goes_back_or_takes_a_message() {
        assertThat(walk(new ScriptedCaller("")).after("agents", "KEY", "1"))
                .isEqualTo(new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true));
        assertThat(walk(new ScriptedCaller("1")).after("agents", "KEY", "2")).isInstanceOf(Leaving.ToQueue.class);
        assertThat(walk(new ScriptedCaller("")).after("agents", "KEY", "3")).isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(walk(new ScriptedCaller("")).after("agents", "KEY", "0")).isInstanceOf(Leaving.End.class);
        assertThat(walk(new ScriptedCaller("")).after("agents", "KEY", "8"))
                .as("a wrong key costs nothing")
                .isEqualTo(new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true));
    }

    @Test
    void the_menu_while_waiting_goes_back_to_the_menu_they_came_from() {
        var caller = new ScriptedCaller("51");
        assertThat(walk(caller).start()).isInstanceOf(Leaving.ToQueue.class);

        var again = new ScriptedCaller("1");
        assertThat(walk(again).after("agents", "KEY", "4")).isInstanceOf(Leaving.ToQueue.class);

        assertThat(again.heard).startsWith("menu-more");
        assertThat(walk(new ScriptedCaller("1")).after("agents", "KEY", "2")).isInstanceOf(Leaving.ToQueue.class);
    }

    @Test
    void who_wants_to_be_called_back_keeps_the_place_and_the_priority() {
        raised = 7;
        walk(new ScriptedCaller("9")).start();
        memory.put("-waiting", "agents");
        memory.put("caller", "10");

        var caller = new ScriptedCaller("1");
        assertThat(walk(caller).after("agents", "KEY", "5")).isEqualTo(new Leaving.End("bye"));

        assertThat(kept).isEqualTo("service 7 same place");
        assertThat(caller.heard).startsWith("callback-ask", "d-1", "d-0").endsWith("callback-kept", "bye");
    }

    @Test
    void who_does_not_want_it_or_cannot_be_called_waits_on_where_they_were() {
        var place = new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true);
        walk(new ScriptedCaller("1")).start();

        assertThat(walk(new ScriptedCaller("2")).after("agents", "KEY", "5")).isEqualTo(place);
        assertThat(kept).isEmpty();

        callable = false;
        var withheld = new ScriptedCaller("1");
        assertThat(walk(withheld).after("agents", "KEY", "5")).isEqualTo(place);
        assertThat(withheld.heard).endsWith("callback-impossible");
    }

    @Test
    void a_callback_can_be_asked_for_before_waiting_and_then_comes_last() {
        assertThat(walk(new ScriptedCaller("61")).start()).isEqualTo(new Leaving.End("bye"));

        assertThat(kept).isEqualTo("service 0 last");
    }

    @Test
    void who_is_taken_out_of_the_queue_goes_where_it_says_why() {
        walk(new ScriptedCaller("1")).start();
        assertThat(walk(new ScriptedCaller("")).after("agents", "WITHDRAW", "long-wait"))
                .as("no place for a long wait: they wait on")
                .isEqualTo(new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true));
        assertThat(walk(new ScriptedCaller("")).after("agents", "WITHDRAW", "overflow"))
                .isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(walk(new ScriptedCaller("")).after("agents-first", "WITHDRAW", "long-wait"))
                .isInstanceOf(Leaving.ToDial.class);
    }

    @Test
    void who_is_on_duty_is_rung_one_after_the_other_by_key_until_there_were_enough() {
        var caller = new ScriptedCaller("0");

        assertThat(walk(caller).start()).isEqualTo(rung("13900000001"));
        assertThat(walk(caller).after("on-duty", "NOANSWER", "")).isEqualTo(rung("13900000002"));
        assertThat(walk(caller).after("on-duty", "BUSY", "")).isInstanceOf(Leaving.ToVoicemail.class);

        assertThat(caller.heard)
                .as("said once")
                .filteredOn("emergency-duty"::equals)
                .hasSize(1);
        assertThat(trail)
                .filteredOn(step -> step.node().equals("on-duty"))
                .extracting(TrailStep::outcome)
                .containsExactly("13900000001", "13900000002", "noAnswer");
    }

    @Test
    void who_goes_off_duty_meanwhile_is_not_rung_and_nobody_twice() {
        var caller = new ScriptedCaller("0");
        walk(caller).start();

        onDuty = List.of("13900000003", "13900000001");
        assertThat(walk(caller).after("on-duty", "NOANSWER", "")).isEqualTo(rung("13900000003"));
    }

    @Test
    void where_nobody_is_on_duty_the_flow_goes_on_without_a_promise() {
        onDuty = List.of();
        var caller = new ScriptedCaller("0");

        assertThat(walk(caller).start()).isInstanceOf(Leaving.ToQueue.class);

        assertThat(caller.heard).doesNotContain("emergency-duty");
        assertThat(trail)
                .filteredOn(step -> step.node().equals("on-duty"))
                .extracting(TrailStep::outcome)
                .containsExactly("nobody");
    }

    private static Leaving rung(String phone) {
        return new Leaving.ToDial("on-duty", List.of(phone), 15, "always", true);
    }

    @Test
    void what_the_rules_want_said_to_who_waits_is_heard_and_they_wait_on_in_the_same_place() {
        walk(new ScriptedCaller("1")).start();
        var caller = new ScriptedCaller("");

        var leaving = walk(caller).after("agents", "WITHDRAW", "told long-wait outage-here");

        assertThat(leaving).isEqualTo(new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true));
        assertThat(caller.heard).containsExactly("long-wait", "outage-here");
        var leaves = new ScriptedCaller("");
        assertThat(walk(leaves).after("agents-first", "WITHDRAW", "long-wait outage-here"))
                .isInstanceOf(Leaving.ToDial.class);
        assertThat(leaves.heard).containsExactly("outage-here");
    }

    @Test
    void why_somebody_was_taken_out_travels_as_text_and_what_cannot_be_read_is_an_overflow() {
        for (var out : List.of(
                new TakenOut(TakenOut.Why.TOLD, List.of("a", "b")),
                new TakenOut(TakenOut.Why.LONG_WAIT, List.of()),
                new TakenOut(TakenOut.Why.OVERFLOW, List.of()))) {
            assertThat(TakenOut.of(out.text())).isEqualTo(out);
        }
        assertThat(TakenOut.of("")).isEqualTo(new TakenOut(TakenOut.Why.OVERFLOW, List.of()));
        assertThat(TakenOut.of("who knows").why()).isEqualTo(TakenOut.Why.OVERFLOW);
    }

    @Test
    void a_holiday_is_told_from_a_night() {
        hours = World.Hours.HOLIDAY;
        var caller = new ScriptedCaller("");
        assertThat(walk(caller).start()).isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(caller.heard).contains("holiday");

        hours = World.Hours.CLOSED;
        var night = new ScriptedCaller("");
        walk(night).start();
        assertThat(night.heard).doesNotContain("holiday");
    }

    @Test
    void overflow_no_answer_and_a_message_left_go_on() {
        assertThat(walk(new ScriptedCaller("")).after("agents", "TIMEOUT", "")).isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(walk(new ScriptedCaller("")).after("agents", "LEAVEEMPTY", ""))
                .isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(walk(new ScriptedCaller("")).after("agents", "", ""))
                .as("a queue that was deleted since")
                .isInstanceOf(Leaving.ToVoicemail.class);
        assertThat(walk(new ScriptedCaller("")).after("duty", "NOANSWER", "")).isInstanceOf(Leaving.ToVoicemail.class);
        now = now.plusSeconds(9);
        assertThat(walk(new ScriptedCaller("")).after("message", "OPERATOR", ""))
                .isInstanceOf(Leaving.End.class);
    }

    @Test
    void a_circle_of_full_queues_and_phones_that_are_off_turns_slowly_and_not_for_ever() {
        Flow circle = Objects.requireNonNull(FlowReader.read("circle", 1, """
                {"start": "agents", "nodes": {
                  "agents": {"type": "queue", "queue": "service", "timeout": "duty"},
                  "duty": {"type": "dial", "to": ["8801"], "noAnswer": "agents"}}}""").flow());
        var caller = new ScriptedCaller(".".repeat(297));
        Leaving leaving = walk(circle, caller).start();

        for (int back = 1; back <= 300; back++) {
            assertThat(leaving).isNotInstanceOf(Leaving.End.class);
            String result = leaving instanceof Leaving.ToQueue ? "FULL" : "CHANUNAVAIL";
            leaving = walk(circle, caller).after(leaving.node(), result, "");
        }

        assertThatThrownBy(() -> caller.press(BREATH))
                .as("a breath each, but for the first three")
                .isInstanceOf(Caller.Gone.class);
        Leaving last = leaving;
        assertThat(walk(circle, new ScriptedCaller(".")).after(last.node(), "FULL", ""))
                .isInstanceOf(Leaving.End.class);
    }

    @Test
    void who_waited_or_pressed_a_key_is_in_no_circle() {
        now = Instant.EPOCH;
        var caller = new ScriptedCaller("1");
        walk(caller).start();
        for (int back = 0; back < 10; back++) {
            assertThat(walk(caller).after("agents", "KEY", "1")).isInstanceOf(Leaving.ToQueue.class);
        }
        for (int back = 0; back < 10; back++) {
            now = now.plusSeconds(60);
            assertThat(walk(caller).after("duty", "NOANSWER", "")).isInstanceOf(Leaving.ToVoicemail.class);
        }
    }

    @Test
    void whoever_was_sent_on_to_a_phone_that_nobody_answers_is_not_let_go() {
        for (String result : List.of("NOANSWER", "BUSY", "CHANUNAVAIL", "CONGESTION", "something new")) {
            now = now.plusSeconds(60);
            assertThat(walk(new ScriptedCaller("")).after("agents", result, ""))
                    .as(result)
                    .isInstanceOf(Leaving.ToVoicemail.class);
        }
    }

    @Test
    void who_left_a_queue_for_a_moment_gets_back_in_when_it_is_full_meanwhile_but_does_not_try_for_ever() {
        walk(new ScriptedCaller("1")).start();
        var caller = new ScriptedCaller(".".repeat(20));
        var place = new Leaving.ToQueue("agents", "service", 0, 60, true, "always", true);
        assertThat(walk(caller).after("agents", "KEY", "1")).isEqualTo(place);
        for (int tries = 0; tries < 12; tries++) {
            assertThat(walk(caller).after("agents", "FULL", "")).isEqualTo(place);
        }
        assertThat(walk(caller).after("agents", "FULL", "")).isInstanceOf(Leaving.ToVoicemail.class);
    }

    @Test
    void the_survey_takes_one_to_five_and_tells_it_before_anybody_is_thanked() {
        List<Integer> scores = new ArrayList<>();
        walk(new ScriptedCaller("74")).survey(scores::add);
        walk(new ScriptedCaller("..")).survey(scores::add);
        assertThat(scores).containsExactly(4);

        var gone = new Caller() {
            @Override
            public Optional<Character> hear(List<String> prompts, String breaking) {
                if (prompts.contains("bye")) {
                    throw new Gone(new IOException("gone"));
                }
                return Optional.of('5');
            }

            @Override
            public Optional<Character> press(Duration patience) {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> walk(gone).survey(scores::add)).isInstanceOf(Caller.Gone.class);
        assertThat(scores).containsExactly(4, 5);
    }

    private Interpreter walk(Caller caller) {
        return walk(HOTLINE, caller);
    }

    private Interpreter walk(Flow flow, Caller caller) {
        return new Interpreter(
                flow,
                caller,
                new World() {
                    @Override
                    public Hours hours(String calendar) {
                        return hours;
                    }

                    @Override
                    public boolean callBack(String queue, int priority, boolean samePlace) {
                        kept = queue + " " + priority + (samePlace ? " same place" : " last");
                        return callable;
                    }

                    @Override
                    public List<String> onDuty(String roster) {
                        return roster.equals("station") ? onDuty : List.of();
                    }

                    @Override
                    public Found lookUp(LookUp what, String digits) {
                        lookedUpBy = digits;
                        return owed;
                    }

                    @Override
                    public Decision decide(String point, Map<String, String> known) {
                        return new Decision(decision, List.of(), raised);
                    }
                },
                memory,
                Clock.fixed(now, ZoneOffset.UTC),
                trail::add);
    }

    static Flow flow(String name) {
        var reading = FlowReader.read(name, 1, text(name));
        return Objects.requireNonNull(reading.flow(), () -> reading.problems().toString());
    }

    static String text(String name) {
        try (var in =
                Objects.requireNonNull(InterpreterTest.class.getResourceAsStream("/flows/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
