package io.heatline.asterisk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events of many calls at a time, in the order of their times, on one thread. */
@Tag("bench")
class StateMachineCallsBench {
    private static final int TARGET = 50_000;

    @Test
    void reads_fifty_thousand_events_a_second() {
        List<PbxEvent> events = rush(20_000);
        read(events.subList(0, events.size() / 4));

        long began = System.nanoTime();
        int settled = read(events);
        double seconds = (System.nanoTime() - began) / 1e9;

        double rate = events.size() / seconds;
        System.out.printf(
                "call state machine: %,d events of %,d calls in %.2f s on one thread: %,.0f events/s (target %,d)%n",
                events.size(), settled, seconds, rate, TARGET);
        assertThat(settled).isEqualTo(20_000);
        assertThat(rate).isGreaterThan(TARGET);
    }

    /** Every kind of call, 50 new ones a second. */
    private static List<PbxEvent> rush(int calls) {
        List<List<PbxEvent>> stories = List.copyOf(Stories.all().values());
        List<PbxEvent> events = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            Duration later = Duration.ofMillis(call * 20L);
            events.addAll(Renamed.story(stories.get(call % stories.size()), call + 1, later));
        }
        events.sort(Comparator.comparing(PbxEvent::at));
        return events;
    }

    private static int read(List<PbxEvent> events) {
        var machine = CallMachineTest.machine();
        int settled = 0;
        int read = 0;
        for (PbxEvent event : events) {
            machine.take(event, event.at());
            if (++read % 2_000 == 0) {
                settled += machine.settle(event.at()).size();
            }
        }
        return settled + machine.settle(Story.second(100_000)).size();
    }
}
