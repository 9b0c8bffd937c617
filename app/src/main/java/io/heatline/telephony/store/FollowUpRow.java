package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code telephony_follow_up}. */
public record FollowUpRow(
        String id,
        String callId,
        String reason,
        String stage,
        @Nullable String customer,
        @Nullable String lineDigits,
        Instant calledAt,
        int tries,
        @Nullable Instant againAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String triedBy,
        @Nullable String note,
        @Nullable String orderNumber,
        @Nullable String throughCall) {}
