package io.heatline.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of customer_premises. */
public record PremisesRow(
        @Nullable Long id,
        String estate,
        String building,
        @Nullable String unit,
        String room,
        String address,
        String estateKey,
        String buildingKey,
        @Nullable String unitKey,
        String roomKey,
        String addressKey,
        int complete,
        Instant createdAt) {}
