package io.heatline.workorder;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation or a complaint has beside what every order has.
 *
 * @param answer what the household was told
 * @param reference what the answer was taken from
 * @param callbackWanted whether the asker wants to be called
 * @param complainedOf whom or what the household complains about, in its words
 * @param about the one of us who is complained about: they take no step of it
 * @param level who looks into a complaint
 * @param upheld the investigation's verdict: YES, PARTLY or NO
 */
public record Talk(
        @Nullable String answer,
        @Nullable String reference,
        @Nullable PersonId answeredBy,
        @Nullable Instant answeredAt,
        boolean callbackWanted,
        @Nullable String complainedOf,
        @Nullable PersonId about,
        @Nullable Level level,
        @Nullable String upheld,
        @Nullable String findings) {

    static final Talk NONE = new Talk(null, null, null, null, false, null, null, null, null, null);

    /** The level that looks into it; a complaint begins with the station. */
    public Level levelOrStation() {
        return level == null ? Level.STATION : level;
    }
}
