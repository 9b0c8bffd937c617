package io.heatline.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A node of the organisation tree. */
public record UnitId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /** @throws IllegalArgumentException when the text cannot be one */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit's code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
