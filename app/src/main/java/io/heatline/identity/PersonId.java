package io.heatline.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A person, by the login they never change. */
public record PersonId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /** @throws IllegalArgumentException when the text cannot be one */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person's login: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
