package io.heatline.asterisk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CallMachinePropertyTest {
    private static final Instant LATER = Story.second(3600);

    @Property(tries = 300)
    void events_two_seconds_late_and_said_again_come_to_the_same_call(
            @ForAll("stories") String story, @ForAll long chance) {
        List<PbxEvent> events = Stories.named(story);

        assertThat(told(disturbed(events, new Random(chance))))
                .containsExactly(told(events).get(0));
    }

    @Property(tries = 100)
    void a_whole_log_replayed_changes_nothing(@ForAll("stories") String story, @ForAll @IntRange(max = 100) int from) {
        List<PbxEvent> events = Stories.named(story);
        var replayed = new ArrayList<>(events);
        replayed.addAll(events.subList(Math.min(from, events.size()), events.size()));
        replayed.addAll(events);

        assertThat(told(replayed)).containsExactly(told(events).get(0));
    }

    @Property(tries = 300)
    void a_log_with_holes_never_breaks_and_every_call_ends(@ForAll("stories") String story, @ForAll long chance) {
        var random = new Random(chance);
        var machine = CallMachineTest.machine();
        Stories.named(story).stream()
                .filter(event -> random.nextInt(4) > 0)
                .forEach(event -> machine.take(event, event.at()));

        machine.reconcile(Set.of(), LATER, LATER);

        assertThat(machine.open()).isZero();
        assertThat(machine.settle(LATER.plusSeconds(3))).allSatisfy(news -> {
            assertThat(news.call().state()).isEqualTo(State.ENDED);
            assertThat(news.call().result()).isNotNull();
            assertThat(sum(news.call())).isLessThanOrEqualTo(lasted(news.call()));
        });
    }

    @Property(tries = 100)
    void every_second_of_a_call_is_counted_at_most_once(@ForAll("stories") String story) {
        CallRecord call = told(Stories.named(story)).get(0);

        assertThat(sum(call)).isLessThanOrEqualTo(lasted(call));
    }

    @Property(tries = 50)
    void calls_at_the_same_time_do_not_disturb_each_other(@ForAll long chance) {
        Map<String, CallRecord> alone = new HashMap<>();
        List<PbxEvent> together = new ArrayList<>();
        int number = 0;
        for (List<PbxEvent> story : Stories.all().values()) {
            List<PbxEvent> own = Renamed.story(story, ++number);
            CallRecord call = told(own).get(0);
            alone.put(call.name(), call);
            together.addAll(own);
        }

        assertThat(told(disturbed(together, new Random(chance)))).containsExactlyInAnyOrderElementsOf(alone.values());
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(Stories.all().keySet());
    }

    private static List<CallRecord> told(List<PbxEvent> events) {
        var machine = CallMachineTest.machine();
        events.forEach(event -> machine.take(event, event.at()));
        return machine.settle(LATER).stream().map(CallNews::call).toList();
    }

    /** Each event up to two seconds late, a third of them twice. */
    private static List<PbxEvent> disturbed(List<PbxEvent> events, Random random) {
        record Heard(Instant at, PbxEvent event) {}
        List<Heard> heard = new ArrayList<>();
        for (PbxEvent event : events) {
            for (int times = random.nextInt(3) == 0 ? 2 : 1; times > 0; times--) {
                heard.add(new Heard(event.at().plusMillis(random.nextInt(2001)), event));
            }
        }
        heard.sort(Comparator.comparing(Heard::at));
        return heard.stream().map(Heard::event).toList();
    }

    private static Duration sum(CallRecord call) {
        return call.ivr().plus(call.waited()).plus(call.talk()).plus(call.hold());
    }

    private static Duration lasted(CallRecord call) {
        Instant ended = call.ended();
        return ended == null ? Duration.ZERO : Duration.between(call.arrived(), ended);
    }
}
