package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code telephony_leg}. */
public record LegRow(
        String callId,
        String channelId,
        @Nullable String party,
        String legRole,
        @Nullable String personId,
        @Nullable String queueName,
        Instant beganAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        long ringMs,
        long talkMs,
        long holdMs,
        long consultMs,
        String outcome) {}
