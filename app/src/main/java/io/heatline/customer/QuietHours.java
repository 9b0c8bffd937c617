package io.heatline.customer;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody does not want to be rung, in the company's time, to the minute.
 *
 * @param until before {@code from} when the hours go over midnight, the same when they never end
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        until = until.truncatedTo(ChronoUnit.MINUTES);
    }

    /** As people write it, e.g. 21:00-08:00. */
    public String written() {
        return from + "-" + until;
    }

    /** Whether a call at this time would disturb. */
    public boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : begun || notOver;
    }
}
