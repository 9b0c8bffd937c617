package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code telephony_call}; lengths are milliseconds, {@code figures} what it counts as. */
public record CallRow(
        String id,
        String direction,
        @Nullable String customer,
        @Nullable String lineDigits,
        @Nullable String dialled,
        String callState,
        @Nullable String outcome,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        long ivrMs,
        long waitMs,
        long talkMs,
        long holdMs,
        @Nullable String queueName,
        @Nullable String agentExt,
        @Nullable String agentId,
        @Nullable Integer score,
        @Nullable String figures,
        int toldFrom,
        int settled,
        @Nullable String mergedInto) {}
