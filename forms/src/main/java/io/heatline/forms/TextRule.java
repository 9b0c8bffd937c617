package io.heatline.forms;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A text, of one line or several. What looks like HTML or a formula is a text like any other. */
record TextRule(
        boolean lines,
        int minLength,
        int maxLength,
        @Nullable TextPattern pattern) implements ValueRule {

    @Override
    public Reading read(Object raw, Clock clock) {
        return raw instanceof String text ? check(trim(text)) : Reading.refuse(Refusal.TYPE);
    }

    private String trim(String text) {
        return (lines ? text.replace("\r\n", "\n") : text).strip();
    }

    private Reading check(String text) {
        int length = Texts.length(text);
        if (length == 0) {
            return Reading.nothing();
        }
        if (length > maxLength) {
            return Reading.refuse(Refusal.TOO_LONG, maxLength);
        }
        if (Texts.hasControlCharacters(text, lines)) {
            return Reading.refuse(Refusal.CHARACTERS);
        }
        return length < minLength ? Reading.refuse(Refusal.TOO_SHORT, minLength) : match(text);
    }

    private Reading match(String text) {
        return pattern == null || pattern.matches(text) ? Reading.answer(text) : pattern.refusal();
    }
}
