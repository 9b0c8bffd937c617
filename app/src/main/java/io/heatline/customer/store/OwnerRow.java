package io.heatline.customer.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of customer_owner. */
public record OwnerRow(
        @Nullable Long id,
        long premisesId,
        String name,
        String nameKey,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        @Nullable String note,
        Instant createdAt) {}
