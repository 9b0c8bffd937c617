package io.heatline.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** One upload. */
public record FileId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the text cannot be one */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a file's id: " + value);
        }
    }

    /** Whether the text can be one. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static FileId fresh() {
        return new FileId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
