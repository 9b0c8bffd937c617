package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.customer.QuietHours;
import io.heatline.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackPlanTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Duration PAUSE = Duration.ofHours(2);
    private final CallbackPlan plan = new CallbackPlan(
            new CallbackSettings(3, Duration.ofHours(48), LocalTime.of(9, 0), LocalTime.of(20, 0), Map.of()), HERE);

    @ParameterizedTest
    @CsvSource({
        // first call, second call -> second try, third try; worked out by hand, on the clock of Harbin
        "2026-11-22T10:00, 2026-11-22T12:00, 2026-11-22T12:00, 2026-11-23T09:00", // 12:00 + 18 h = 06:00: at nine
        "2026-11-22T19:30, 2026-11-23T09:00, 2026-11-23T09:00, 2026-11-24T09:00", // 21:30 and 03:00 are too late
        "2026-11-22T17:59, 2026-11-22T19:59, 2026-11-22T19:59, 2026-11-23T13:59", // just before eight
        "2026-11-22T18:00, 2026-11-23T09:00, 2026-11-23T09:00, 2026-11-24T09:00" // 20:00 is too late
    })
    void a_household_is_tried_three_times_over_two_days_when_nobody_minds(
            String first, String second, String secondTry, String thirdTry) {
        var once = List.of(call(1, first));
        var twice = List.of(call(1, first), call(2, second));

        assertThat(plan.nextTry(once, at(first), PAUSE, List.of())).isEqualTo(at(secondTry));
        assertThat(plan.nextTry(twice, at(second), PAUSE, List.of())).isEqualTo(at(thirdTry));
        assertThat(plan.triesAgain(once, at(secondTry))).isTrue();
        assertThat(plan.triesAgain(twice, at(thirdTry))).isTrue();
        assertThat(plan.triesAgain(List.of(call(1, first), call(2, second), call(3, thirdTry)), at(thirdTry)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // quiet hours -> second try after a first one at ten; a pause of two hours leads to noon
        "21:00, 08:00, 2026-11-22T12:00", // at night: nothing changes
        "12:00, 14:00, 2026-11-22T14:00", // a nap
        "11:30, 20:00, 2026-11-23T09:00", // until our own hours are over
        "10:00, 09:30, 2026-11-23T09:30", // but for half an hour in the morning
        "00:00, 00:00, 2026-11-22T12:00", // always: we still have to ask
        "08:00, 21:00, 2026-11-22T12:00" // at every hour of ours
    })
    void nobody_is_tried_in_their_quiet_hours_unless_they_leave_no_other(
            LocalTime from, LocalTime until, String secondTry) {
        var once = List.of(call(1, "2026-11-22T10:00"));

        assertThat(plan.nextTry(once, at("2026-11-22T10:00"), PAUSE, List.of(new QuietHours(from, until))))
                .isEqualTo(at(secondTry));
    }

    @Test
    void the_quiet_hours_of_two_who_share_a_number_both_count() {
        var quiet = List.of(
                new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)),
                new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 30)));

        assertThat(plan.nextTry(List.of(call(1, "2026-11-22T10:00")), at("2026-11-22T10:00"), PAUSE, quiet))
                .isEqualTo(at("2026-11-22T15:30"));
    }

    @Test
    void nobody_is_tried_beyond_the_second_day() {
        var once = List.of(call(1, "2026-11-22T10:00"));

        assertThat(plan.triesAgain(once, at("2026-11-24T10:00"))).isTrue();
        assertThat(plan.triesAgain(once, at("2026-11-24T10:01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "20, 1900, 2100", "50, 4850, 5150", "100, 10000, 10000"})
    void so_many_of_a_hundred_are_drawn_and_always_the_same_ones(int percent, int atLeast, int atMost) {
        var drawn = IntStream.range(0, 10_000)
                .filter(nth -> CallbackSampling.drawn(number(nth), percent))
                .count();

        assertThat(drawn).isBetween((long) atLeast, (long) atMost);
        assertThat(CallbackSampling.drawn(number(7), percent)).isEqualTo(CallbackSampling.drawn(number(7), percent));
    }

    private static WorkOrderNumber number(int nth) {
        return new WorkOrderNumber("HL20261122-%05d".formatted(nth));
    }

    private static Callback call(int attempt, String at) {
        return new Callback(
                attempt, 0, at(at), new PersonId("agent"), "notReached", null, null, null, null, List.of(), null, null);
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00").toInstant();
    }
}
