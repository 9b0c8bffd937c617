package io.heatline.calendar;

import io.heatline.rules.Limit;
import io.heatline.rules.RuleRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what an order is due: how much business time each step has, and the calendar that counts it.
 *
 * @param calendar the calendar in force when the terms were asked for
 * @param heating whether the company heats at that time
 * @param rules the rows that gave the limits
 * @param tableVersion the number of the table of limits; null when none could be asked
 */
public record Terms(
        Map<Limit, Duration> limits,
        CalendarVersion calendar,
        WorkingCalendar working,
        boolean heating,
        List<RuleRef> rules,
        @Nullable Long tableVersion) {

    /** How much business time this step has. */
    public Duration of(Limit limit) {
        var time = limits.get(limit);
        if (time == null) {
            throw new IllegalArgumentException(limit.name());
        }
        return time;
    }
}
