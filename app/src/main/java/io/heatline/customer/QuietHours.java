package io.heatline.customer;

import java.time.LocalTime;

/**
 * When somebody does not want to be rung, in the company's time.
 *
 * @param until before {@code from} when the hours go over midnight
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Whether a call at this time would disturb. */
    public boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : begun || notOver;
    }
}
