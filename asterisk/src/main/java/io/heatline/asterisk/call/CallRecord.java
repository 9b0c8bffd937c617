package io.heatline.asterisk.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a call was, as far as the PBX's events tell.
 *
 * @param linkedids every linked id it had; the first is the oldest and names it
 * @param direction who called whom
 * @param customer the number outside; empty if withheld
 * @param dialled the number that was called
 * @param state where it is now
 * @param result how it ended; null while it lasts
 * @param arrived when it came
 * @param answered when the first phone was answered
 * @param ended when the last channel was gone
 * @param ivr how long it was in menus
 * @param waited how long it waited for the first person to answer
 * @param talk how long the customer spoke with someone
 * @param hold how long the customer was on hold
 * @param queue the last queue it was in
 * @param agent the extension that spoke last, or was rung last if nobody spoke
 * @param score what the caller gave in the survey
 * @param legs its phones, oldest first
 * @param facts its story, oldest first
 * @param recordings the names of its files
 * @param events how many events this was told from: a record told from more of them knows better
 */
public record CallRecord(
        SortedSet<String> linkedids,
        Direction direction,
        String customer,
        String dialled,
        State state,
        @Nullable Result result,
        Instant arrived,
        @Nullable Instant answered,
        @Nullable Instant ended,
        Duration ivr,
        Duration waited,
        Duration talk,
        Duration hold,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable Integer score,
        List<Leg> legs,
        List<CallFact> facts,
        List<String> recordings,
        int events) {
    /** Who called whom. */
    public enum Direction {
        INBOUND,
        OUTBOUND,
        INTERNAL
    }

    /** Where a call is. */
    public enum State {
        ARRIVED,
        IVR,
        WAITING,
        RINGING,
        TALKING,
        HELD,
        CONFERENCE,
        VOICEMAIL,
        SURVEY,
        ENDED
    }

    /** How a call ended. */
    public enum Result {
        ANSWERED,
        SELF_SERVED,
        ABANDONED_IVR,
        ABANDONED_QUEUE,
        ABANDONED_RINGING,
        VOICEMAIL,
        /** The caller's place is kept: they are called when it is their turn. */
        CALLBACK,
        /** The queue took too long or let nobody in, and the menu ended the call. */
        OVERFLOWED,
        NO_ANSWER,
        BUSY,
        FAILED
    }

    /** The linked id that names it. */
    public String name() {
        return linkedids.first();
    }
}
