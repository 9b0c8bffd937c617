package io.heatline.calendar;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as somebody saved it.
 *
 * @param version counts up from 1
 * @param savedBy null for what Heatline ships
 * @param removed whether this version is its removal
 */
public record CalendarVersion(
        CalendarKey key,
        int version,
        CalendarPlan plan,
        Instant savedAt,
        @Nullable PersonId savedBy,
        boolean removed) {}
