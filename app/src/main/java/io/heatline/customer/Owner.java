package io.heatline.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who owns a flat, or did; several may own it together.
 *
 * @param from null if nobody knows since when
 * @param until the last day; null for the owner of today
 */
public record Owner(
        long id,
        long premisesId,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {}
