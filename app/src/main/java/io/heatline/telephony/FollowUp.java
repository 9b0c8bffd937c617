package io.heatline.telephony;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody has to come back to.
 *
 * @param customer the number outside; null if withheld
 * @param calledAt when the call came in
 * @param tries how often the caller was tried
 * @param againAt when the next try may begin; null while nobody has tried
 * @param dueAt when the next try should be done; null before it is planned
 * @param triedBy who called last; null while nobody has
 * @param order the order that came from it
 * @param through the later call in which the same caller got through
 */
public record FollowUp(
        String id,
        CallId call,
        Reason reason,
        Stage stage,
        @Nullable String customer,
        Instant calledAt,
        int tries,
        @Nullable Instant againAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable PersonId triedBy,
        @Nullable String note,
        @Nullable String order,
        @Nullable CallId through) {

    /** Why we come back to it. */
    public enum Reason {
        /** Waited, and gave up. */
        ABANDONED,
        /** Wanted to be called when it was their turn, and could not be reached then. */
        ASKED,
        /** Left a message. */
        VOICEMAIL,
        /** Pressed the emergency key, nobody answered, and no order can be opened because the premises is not known. */
        EMERGENCY
    }

    /** How far it is. */
    public enum Stage {
        /** Written down with the call; its process has yet to begin. */
        NEW,
        /** Its process runs. */
        OPEN,
        REACHED,
        /** Needs no call, or none that anybody could make. */
        NOT_NEEDED,
        /** Tried as often as we try. */
        GIVEN_UP,
        /** The same caller called again and spoke with somebody. */
        GOT_THROUGH,
        /** The same caller waits for us already, because of an earlier call. */
        JOINED;

        /** Whether somebody still has to come back to it. */
        public boolean open() {
            return this == NEW || this == OPEN;
        }
    }
}
