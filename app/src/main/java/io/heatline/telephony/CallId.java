package io.heatline.telephony;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** One call, whatever its PBXs call it. */
public record CallId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the text cannot be one */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a call's id: " + value);
        }
    }

    static CallId fresh() {
        return new CallId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
