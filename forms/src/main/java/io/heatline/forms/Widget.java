package io.heatline.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A special input: a standard field that names it in its property {@code widget}, so that the form still opens in
 * Camunda Modeler. Its value is an id (for photos, a list of ids), checked through {@link Lookup}.
 */
public enum Widget {
    /** A plain field. */
    NONE,
    /** References to uploaded photos: an array of file ids, never the files themselves. */
    PHOTOS,
    /** The id of a person. */
    PERSON,
    /** The id of a service station. */
    STATION;

    /** The word a form file uses, such as {@code photos}; also the kind asked of {@link Lookup}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Widget> of(String word) {
        return Arrays.stream(values())
                .filter(widget -> widget != NONE && widget.word().equals(word))
                .findFirst();
    }

    boolean fits(FieldType type) {
        return type == FieldType.TEXTFIELD || (type == FieldType.SELECT && this != PHOTOS);
    }
}
