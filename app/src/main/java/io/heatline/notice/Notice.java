package io.heatline.notice;

import io.heatline.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something one person should be told.
 *
 * @param kind what it is about, e.g. {@code ORDER_OFFERED}; at most 40 characters
 * @param number the work order it concerns; a link to it goes along
 * @param text one sentence or two; cut at 500 characters, since no message may stop an order
 * @param dedupKey the same key to the same person is sent once; at most 200 characters
 */
public record Notice(PersonId to, String kind, @Nullable String number, String text, String dedupKey) {

    private static final int LONGEST = 500;

    public Notice {
        text = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
