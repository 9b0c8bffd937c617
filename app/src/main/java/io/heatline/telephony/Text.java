package io.heatline.telephony;

import org.jspecify.annotations.Nullable;

/** Texts as the databases keep them. */
final class Text {

    private Text() {}

    /** Nothing is null: one of the databases makes it so anyway. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
