package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code telephony_fact}; the place is its number in the call's story. */
public record FactRow(
        String callId,
        int place,
        Instant happenedAt,
        String kind,
        @Nullable String subject,
        @Nullable String detail) {}
