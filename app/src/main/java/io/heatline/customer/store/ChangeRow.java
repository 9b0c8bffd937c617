package io.heatline.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of customer_change.
 *
 * @param subject whom or what of the premises it is about: a contact's or owner's name; null for the premises itself
 * @param field null where a whole thing came or went
 * @param batchId of the bulk edit or import it belongs to
 */
public record ChangeRow(
        @Nullable Long id,
        long premisesId,
        Instant changedAt,
        @Nullable String changedBy,
        String kind,
        @Nullable String subject,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String batchId) {}
