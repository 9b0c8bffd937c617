package io.heatline.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handing over of an order.
 *
 * @param id the same for each attempt: the other system tells a repeat by it
 * @param answer what came of the last attempt; null before the first
 */
public record Delivery(
        String id,
        String target,
        String number,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String answer) {

    /** Where it stands. */
    public enum State {
        PENDING,
        TAKEN,
        /** Given up; somebody has to look at it. */
        DEAD
    }
}
