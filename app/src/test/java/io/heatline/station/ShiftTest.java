package io.heatline.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.edge.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Worked out by hand; 08:00 in Shanghai is 00:00 UTC. */
class ShiftTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Shift DAY = new Shift(LocalTime.of(8, 30), LocalTime.of(18, 0));
    private static final Shift NIGHT = new Shift(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @Test
    void a_day_shift_begins_with_its_first_minute_and_ends_before_its_last() {
        assertThat(DAY.covers(at("00:29"), SHANGHAI)).isFalse();
        assertThat(DAY.covers(at("00:30"), SHANGHAI)).isTrue();
        assertThat(DAY.covers(at("09:59"), SHANGHAI)).isTrue();
        assertThat(DAY.covers(at("10:00"), SHANGHAI)).isFalse();
    }

    @Test
    void a_night_shift_goes_over_midnight() {
        assertThat(NIGHT.covers(at("12:00"), SHANGHAI)).isTrue();
        assertThat(NIGHT.covers(at("16:30"), SHANGHAI)).isTrue();
        assertThat(NIGHT.covers(at("23:59"), SHANGHAI)).isTrue();
        assertThat(NIGHT.covers(at("00:00"), SHANGHAI)).isFalse();
    }

    @Test
    void who_is_not_at_work_begins_later_today_or_tomorrow() {
        assertThat(DAY.untilWork(at("00:00"), SHANGHAI)).isEqualTo(Duration.ofMinutes(30));
        assertThat(DAY.untilWork(at("05:00"), SHANGHAI)).isEqualTo(Duration.ZERO);
        // 18:30 until 08:30 of the next day.
        assertThat(DAY.untilWork(at("10:30"), SHANGHAI)).isEqualTo(Duration.ofHours(14));
        assertThat(NIGHT.untilWork(at("02:00"), SHANGHAI)).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void a_shift_that_ends_when_it_begins_is_refused() {
        assertThatThrownBy(() -> new Shift(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.code()).isEqualTo("shift-empty"));
    }

    private static Instant at(String utc) {
        return Instant.parse("2026-11-26T" + utc + ":00Z");
    }
}
