package io.heatline.forms;

import java.util.Locale;

/**
 * One choice of a select, radio or checklist.
 *
 * @param value what is submitted
 * @param label the Chinese label
 * @param labelEn the English label, from the field's property {@code option-<value>-en}; the Chinese one where it has none
 */
public record Option(String value, String label, String labelEn) {

    /** The label in a language: English for {@code en}, Chinese otherwise. */
    public String label(Locale locale) {
        return Speech.isEnglish(locale) ? labelEn : label;
    }
}
