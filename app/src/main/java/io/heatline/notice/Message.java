package io.heatline.notice;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way.
 *
 * @param id grows with time
 * @param number the work order it concerns
 * @param at when it was written
 * @param attempts how often a carrier was asked, this time included
 * @param result what the carrier said last, or why nothing happens
 * @param readAt when the person read it in the portal; null until then
 */
public record Message(
        long id,
        PersonId to,
        String kind,
        @Nullable String number,
        String text,
        Instant at,
        NoticeState state,
        int attempts,
        @Nullable String result,
        @Nullable Instant readAt) {

    Message because(String reason) {
        return new Message(id, to, kind, number, text, at, state, attempts, reason, readAt);
    }
}
