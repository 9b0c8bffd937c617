package io.heatline.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The inputs of Camunda Forms that Heatline checks; a form with another input is refused as broken. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    SELECT,
    RADIO,
    CHECKBOX,
    CHECKLIST,
    TAGLIST,
    DATETIME;

    /** The word a form file uses, such as {@code textfield}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Whether an answer is picked from options written in the form. */
    boolean hasOptions() {
        return this == SELECT || this == RADIO || this == CHECKLIST || this == TAGLIST;
    }
}
