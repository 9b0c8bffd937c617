package io.heatline.customer.store;

import io.heatline.customer.Relation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of customer_phone. */
public record PhoneRow(
        @Nullable Long id,
        long premisesId,
        long contactId,
        String written,
        String e164,
        String lineKey,
        String tail,
        @Nullable Relation relation,
        Instant createdAt) {}
