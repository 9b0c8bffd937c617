package io.heatline.forms;

import java.util.List;
import java.util.Locale;

/**
 * One input of a form.
 *
 * @param key the name of its value, unique in the form
 * @param type the kind of input
 * @param widget the special input it asks for, or {@link Widget#NONE}
 * @param required whether it must be answered while it is shown
 * @param label the Chinese label
 * @param labelEn the English label, from its property {@code label-en}; the Chinese one where it has none
 * @param options what may be chosen, in order; empty where nothing is chosen or the widget knows
 */
public record Field(
        String key,
        FieldType type,
        Widget widget,
        boolean required,
        String label,
        String labelEn,
        List<Option> options) {

    public Field {
        options = List.copyOf(options);
    }

    /** The label in a language: English for {@code en}, Chinese otherwise. */
    public String label(Locale locale) {
        return Speech.isEnglish(locale) ? labelEn : label;
    }

    /** What a person reads for a submitted choice: its label, or the value itself where it is no option (any more). */
    public String optionLabel(String value, Locale locale) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label(locale))
                .orElse(value);
    }
}
