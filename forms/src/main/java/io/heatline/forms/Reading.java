package io.heatline.forms;

import java.util.function.Function;

/** What became of one submitted value. */
sealed interface Reading {

    /** Nothing was answered: no value, an empty text, an empty list. */
    record Nothing() implements Reading {}

    /** An answer, cleaned. */
    record Answer(Object value) implements Reading {}

    /** An answer that can't be taken. */
    record Refused(Refusal refusal, Object... details) implements Reading {}

    static Reading nothing() {
        return new Nothing();
    }

    static Reading answer(Object value) {
        return new Answer(value);
    }

    static Reading refuse(Refusal refusal, Object... details) {
        return new Refused(refusal, details);
    }

    /** Reads an answer further; nothing and a refusal stay what they are. */
    default Reading then(Function<Object, Reading> next) {
        return this instanceof Answer answer ? next.apply(answer.value()) : this;
    }
}
