package io.heatline.edge.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import io.heatline.edge.problem.TextNotStorable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads JSON whose every text can be stored: PostgreSQL takes no NUL, and half a surrogate pair is no character. */
class CleanTextFactory extends MappingJsonFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new CleanTextParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
        return new CleanTextParser(super._createParser(in, context));
    }

    /** The factory that is extended refuses to copy what it does not know. */
    @Override
    public JsonFactory copy() {
        return new CleanTextFactory();
    }

    private static final class CleanTextParser extends JsonParserDelegate {

        CleanTextParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public @Nullable String getText() throws IOException {
            return checked(super.getText());
        }

        @Override
        public @Nullable String getValueAsString() throws IOException {
            return checked(super.getValueAsString());
        }

        @Override
        public @Nullable String currentName() throws IOException {
            return checked(super.currentName());
        }

        private @Nullable String checked(@Nullable String text) throws IOException {
            if (text != null && !isStorable(text)) {
                throw new TextNotStorable(this);
            }
            return text;
        }

        private static boolean isStorable(String text) {
            return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
        }
    }
}
