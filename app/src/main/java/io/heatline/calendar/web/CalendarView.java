package io.heatline.calendar.web;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.view.PlanView;
import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar, for people.
 *
 * @param needed whether Heatline itself works by it, so that it can't be removed
 * @param savedBy null for what Heatline ships
 * @param removed whether this version took it out of force
 */
record CalendarView(
        CalendarKey key,
        int version,
        boolean needed,
        Instant savedAt,
        @Nullable CalendarSaver savedBy,
        boolean removed,
        PlanView plan) {

    /** Who saved it. */
    record CalendarSaver(PersonId id, String name) {}
}
