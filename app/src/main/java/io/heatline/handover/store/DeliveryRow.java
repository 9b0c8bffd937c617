package io.heatline.handover.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of handover_delivery. */
public record DeliveryRow(
        String id,
        String target,
        String orderNumber,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String answer) {}
