package io.heatline.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of customer_caller. */
public record CallerRow(
        @Nullable Long id,
        String lineKey,
        long premisesId,
        @Nullable Long contactId,
        int times,
        @Nullable String chosenBy,
        Instant chosenAt) {}
