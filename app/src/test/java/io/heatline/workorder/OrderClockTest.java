package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.rules.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Suspended and resumed, worked out by hand: office hours 08:30-12:00 and 13:30-18:00, asked on Friday 27 November 2026 at 16:30. */
class OrderClockTest {

    private final OrderClock clock = new OrderClock(GivenTerms.office(), at("2026-11-27T16:30"));

    @Test
    void a_limit_counts_working_hours() {
        // 1½ h on Friday, 2½ h on Monday.
        assertThat(clock.in(Limit.VISIT)).isEqualTo(at("2026-11-30T11:00"));
        assertThat(clock.in(Duration.ofHours(2))).isEqualTo(at("2026-11-30T09:00"));
        assertThat(clock.after(at("2026-11-30T17:00"), Limit.VISIT)).isEqualTo(at("2026-12-01T11:30"));
    }

    @Test
    void what_was_left_when_the_clock_stopped_is_left_when_it_goes_on() {
        // Due Monday 09:00; stopped Friday 17:00 with 1½ h left; goes on Wednesday 17:00: 1 h, then ½ h on Thursday.
        assertThat(clock.left(at("2026-11-27T17:00"), at("2026-11-30T09:00"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock.moved(at("2026-11-30T09:00"), at("2026-11-27T17:00"), at("2026-12-02T17:00")))
                .isEqualTo(at("2026-12-03T09:00"));
    }

    @Test
    void what_was_late_stays_as_late() {
        assertThat(clock.moved(at("2026-11-27T16:00"), at("2026-11-27T17:00"), at("2026-12-02T17:00")))
                .isEqualTo(at("2026-12-02T16:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
