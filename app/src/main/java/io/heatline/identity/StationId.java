package io.heatline.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A service station, by its code ({@code S01}); also the {@link UnitId} of its node in the organisation tree. */
public record StationId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /** @throws IllegalArgumentException when the text cannot be one */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a station's code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
