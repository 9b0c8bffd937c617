package io.heatline.telephony.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code telephony_agent}.
 *
 * @param untilAt when the state ends by itself; null when it doesn't
 */
public record AgentRow(
        String personId,
        String extension,
        String agentState,
        @Nullable String reason,
        Instant sinceAt,
        @Nullable Instant untilAt) {}
