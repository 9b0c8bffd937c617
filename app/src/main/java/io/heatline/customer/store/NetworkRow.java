package io.heatline.customer.store;

import io.heatline.customer.Network;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of customer_network. */
public record NetworkRow(
        long premisesId,
        Network status,
        @Nullable LocalDate sinceDay,
        String source,
        @Nullable Long sourceSeq,
        @Nullable Instant sourceAt,
        Instant receivedAt) {}
