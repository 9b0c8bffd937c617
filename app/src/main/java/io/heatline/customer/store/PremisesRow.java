package io.heatline.customer.store;

import io.heatline.customer.CustomerType;
import io.heatline.customer.PremisesState;
import java.math.BigDecimal;
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
        PremisesState state,
        @Nullable BigDecimal heatedArea,
        @Nullable CustomerType customerType,
        @Nullable String accountNo,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable Long mergedInto) {}
