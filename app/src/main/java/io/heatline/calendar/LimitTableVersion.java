package io.heatline.calendar;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table of limits that was or is in force.
 *
 * @param version counts up from 1
 * @param rows how many rows it decides by
 * @param publishedBy null for the one that Heatline ships
 */
public record LimitTableVersion(
        int version,
        int rows,
        Instant publishedAt,
        @Nullable PersonId publishedBy) {}
