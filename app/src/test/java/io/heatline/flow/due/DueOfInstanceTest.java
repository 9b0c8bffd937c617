package io.heatline.flow.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.workorder.GivenTerms;
import io.heatline.workorder.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Changed in mid-flight, worked out by hand. Office hours 08:30-12:00 and 13:30-18:00; the change is met on Friday 27 November 2026
 * at 17:00. An order dispatched at 16:30 was to be accepted in 30 minutes, visited in 4 hours, completed in 16.
 */
class DueOfInstanceTest {

    private static final Instant CHANGED = at("2026-11-27T17:00");
    private static final Map<String, Object> VARIABLES = Map.of(
            "dispatchDue", date("2026-11-27T16:40"),
            "acceptDue", date("2026-11-27T17:00"),
            // 16:30 + 4 h: 1½ h on Friday, 2½ h on Monday.
            "handleDue", date("2026-11-30T11:00"),
            // 16:30 + 16 h: 1½ h on Friday, 8 h on Monday, 6½ h on Tuesday.
            "completeDue", date("2026-12-01T16:30"),
            "rungDue", date("2026-11-30T11:00"),
            "callAgainAt", date("2026-11-30T10:00"),
            "priority", "NORMAL");

    @Test
    void a_holiday_on_monday_moves_what_was_due_then_by_a_day() {
        var due = DueOfInstance.of(VARIABLES, Status.ACCEPTED, GivenTerms.mondayBecomesFree(CHANGED));

        assertThat(due.changed()).containsOnlyKeys("handleDue", "completeDue", "rungDue");
        // 1 h was left on Friday, 2½ h on Monday: now Tuesday 11:00; completion a day later too.
        assertThat(due.changed()).containsEntry("handleDue", date("2026-12-01T11:00"));
        assertThat(due.changed()).containsEntry("completeDue", date("2026-12-02T16:30"));
        assertThat(due.complete(Status.ACCEPTED)).isEqualTo(at("2026-12-02T16:30"));
    }

    @Test
    void a_timer_that_waits_for_the_same_moment_moves_alike_and_what_a_household_asked_for_stays() {
        var due = DueOfInstance.of(VARIABLES, Status.ACCEPTED, GivenTerms.mondayBecomesFree(CHANGED));

        assertThat(due.movedTo(date("2026-11-30T11:00"))).isEqualTo(date("2026-12-01T11:00"));
        assertThat(due.movedTo(date("2026-11-30T10:00"))).isNull();
        assertThat(due.movedTo(date("2026-11-29T00:00"))).isNull();
        assertThat(due.movedTo(null)).isNull();
    }

    @Test
    void a_longer_limit_moves_its_own_date_only() {
        // Two more hours to visit: Monday 11:00 + 1 h = 12:00, then after lunch 1 h = 14:30.
        var due = DueOfInstance.of(VARIABLES, Status.ACCEPTED, GivenTerms.visitIn(Duration.ofHours(6), CHANGED));

        assertThat(due.changed()).containsOnlyKeys("handleDue", "rungDue");
        assertThat(due.changed()).containsEntry("handleDue", date("2026-11-30T14:30"));
    }

    @Test
    void a_limit_shorter_than_the_time_already_used_is_reached_at_once() {
        // Half an hour is used up; a visit within 15 minutes is due now, not in the past.
        var due = DueOfInstance.of(VARIABLES, Status.ACCEPTED, GivenTerms.visitIn(Duration.ofMinutes(15), CHANGED));

        assertThat(due.changed()).containsEntry("handleDue", Date.from(CHANGED));
    }

    @Test
    void an_order_whose_clock_stands_meets_the_change_when_it_goes_on() {
        // Goes on on Tuesday 08:30 with 4 h left for the visit, due Tuesday 14:00. A free Monday before that changes
        // nothing.
        var variables = new HashMap<>(VARIABLES);
        variables.put("resumeAt", date("2026-12-01T08:30"));
        variables.put("handleDue", date("2026-12-01T14:00"));

        var due = DueOfInstance.of(variables, Status.ACCEPTED, GivenTerms.mondayBecomesFree(at("2026-12-01T08:30")));

        assertThat(due.changed()).doesNotContainKey("handleDue");
    }

    private static Date date(String local) {
        return Date.from(at(local));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
