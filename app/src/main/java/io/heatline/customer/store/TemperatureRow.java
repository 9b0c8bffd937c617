package io.heatline.customer.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of customer_temperature. */
public record TemperatureRow(
        @Nullable Long id,
        long premisesId,
        Instant measuredAt,
        BigDecimal celsius,
        @Nullable String place,
        String source,
        @Nullable Long sourceSeq,
        Instant receivedAt) {}
