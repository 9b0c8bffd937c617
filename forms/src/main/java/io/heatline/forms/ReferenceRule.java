package io.heatline.forms;

import java.time.Clock;

/** An id of something kept elsewhere. Far too short for a file sent along as text. */
record ReferenceRule() implements ValueRule {

    private static final int MAX_LENGTH = 64;

    @Override
    public Reading read(Object raw, Clock clock) {
        if (!(raw instanceof String text)) {
            return Reading.refuse(Refusal.TYPE);
        }
        if (Texts.length(text) > MAX_LENGTH) {
            return Reading.refuse(Refusal.TOO_LONG, MAX_LENGTH);
        }
        if (Texts.hasControlCharacters(text, false)) {
            return Reading.refuse(Refusal.CHARACTERS);
        }
        return text.isBlank() ? Reading.nothing() : Reading.answer(text.strip());
    }
}
