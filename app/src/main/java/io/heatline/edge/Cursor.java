package io.heatline.edge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a page ended, as text that survives a URL. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** A cursor that holds these parts. */
    public static String of(String... parts) {
        var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a cursor back.
     *
     * @param parts how many it must hold
     * @throws Invalid when it was not made here
     */
    public static <T> T read(String cursor, int parts, Function<List<String>, T> reading) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var read = List.of(text.split(SEPARATOR, -1));
            if (read.size() != parts) {
                throw new IllegalArgumentException(cursor);
            }
            return reading.apply(read);
        } catch (RuntimeException foreign) {
            throw new Invalid(
                    "cursor-invalid",
                    cursor,
                    List.of(new FieldProblem("after", "pattern", "not a cursor of this list")));
        }
    }
}
