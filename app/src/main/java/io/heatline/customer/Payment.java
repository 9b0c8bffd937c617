package io.heatline.customer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a flat owes and paid for a heating season.
 *
 * @param season e.g. {@code 2026-2027}
 * @param due in yuan
 * @param paid in yuan
 * @param paidAt of the last payment, null before the first
 */
public record Payment(
        String season,
        BigDecimal due,
        BigDecimal paid,
        @Nullable Instant paidAt) {}
