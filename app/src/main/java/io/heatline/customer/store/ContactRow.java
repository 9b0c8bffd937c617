package io.heatline.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of customer_contact. */
public record ContactRow(
        @Nullable Long id,
        long premisesId,
        @Nullable String name,
        @Nullable String nameKey,
        String phone,
        String phoneKey,
        String phoneTail,
        String contactKey,
        Instant createdAt) {}
