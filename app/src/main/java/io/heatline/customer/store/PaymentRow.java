package io.heatline.customer.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of customer_payment.
 *
 * @param source which system said so
 * @param sourceSeq that system's own count, by which a late record is told from a newer one
 * @param sourceAt when that system wrote it
 */
public record PaymentRow(
        @Nullable Long id,
        long premisesId,
        String season,
        BigDecimal amountDue,
        BigDecimal amountPaid,
        @Nullable Instant paidAt,
        String source,
        @Nullable Long sourceSeq,
        @Nullable Instant sourceAt,
        Instant receivedAt) {}
