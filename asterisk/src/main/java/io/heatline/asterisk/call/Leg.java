package io.heatline.asterisk.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One phone's part in a call.
 *
 * @param channel the channel's unique id
 * @param party the extension, or the trunk's name
 * @param role what this phone is to the call
 * @param queue the queue that rang it, if one did
 * @param began when it started to ring, or came to be
 * @param answered when it was answered
 * @param ended when it was hung up
 * @param ring how long it rang
 * @param talk how long it heard the customer and was heard
 * @param hold how long it kept the customer on hold
 * @param consult how long it spoke with others than the customer
 * @param outcome how the ringing ended
 */
public record Leg(
        String channel,
        String party,
        Role role,
        @Nullable String queue,
        Instant began,
        @Nullable Instant answered,
        @Nullable Instant ended,
        Duration ring,
        Duration talk,
        Duration hold,
        Duration consult,
        Outcome outcome) {
    /** What a phone is to the call. */
    public enum Role {
        /** The person outside: who called, or was called. */
        CUSTOMER,
        /** A phone of the house. */
        EXTENSION,
        /** Another line to the outside. */
        OUTSIDE
    }

    /** How a leg's ringing ended. */
    public enum Outcome {
        /** It wasn't rung: it called itself. */
        CALLED,
        RINGING,
        ANSWERED,
        NO_ANSWER,
        BUSY,
        CANCELLED,
        FAILED
    }
}
