package io.heatline.asterisk.call;

import java.time.Instant;

/**
 * Something that happened to a call, worth a line in its story. Equal facts are one fact.
 *
 * @param at when, by the PBX's clock
 * @param what what
 * @param who the extension, number or queue it happened to or at; empty when it is the caller
 * @param detail what else is worth saying: a number, a file, a status; empty when nothing is
 */
public record CallFact(Instant at, What what, String who, String detail) {
    /** The kinds, roughly in the order of a call's life. */
    public enum What {
        ARRIVED,
        IN_IVR,
        WAITING,
        OVERFLOWED,
        RINGING,
        MISSED,
        ANSWERED,
        HELD,
        RESUMED,
        /** An extension keeps the customer waiting and speaks with somebody else. */
        CONSULTING,
        /** It is back with the customer. */
        CONSULTED,
        TRANSFERRED_BLIND,
        TRANSFERRED_ATTENDED,
        CONFERENCED,
        WRAPPED_UP,
        ABANDONED,
        /** The caller hangs up and is called when it is their turn; the detail is the queue. */
        PLACE_KEPT,
        VOICEMAIL,
        /** The caller is asked for a score. */
        SURVEY,
        SURVEYED,
        FALLBACK,
        /** The caller pressed the emergency key; the detail is who the fallback rings for it, empty for nobody, or what a flow says of it. */
        EMERGENCY,
        /** Somebody on duty pressed the key; the detail is what they were rung with. */
        ACKNOWLEDGED,
        ENDED
    }
}
