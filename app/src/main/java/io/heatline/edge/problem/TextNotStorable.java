package io.heatline.edge.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** Text with a NUL or half a character in it, which a database would refuse or mangle. */
public final class TextNotStorable extends JsonParseException {

    private static final long serialVersionUID = 1L;

    public TextNotStorable(JsonParser parser) {
        super(parser, "text that cannot be stored");
    }
}
