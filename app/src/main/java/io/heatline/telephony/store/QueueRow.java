package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of telephony_queue. */
public record QueueRow(
        String name,
        String strategy,
        int ringSeconds,
        @Nullable Integer wrapUpSeconds,
        @Nullable Integer maxWaiting,
        @Nullable Integer maxWaitSeconds,
        int longWaitSeconds,
        int lastAgentSeconds,
        int announceSeconds,
        int saysPlace,
        int saysWait,
        @Nullable String menuPrompt,
        int menuSeconds,
        int weight,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
