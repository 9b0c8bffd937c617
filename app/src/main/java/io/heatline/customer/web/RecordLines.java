package io.heatline.customer.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines of a body that may be as long as it likes: none is held in memory beyond what a record may have. */
final class RecordLines {

    static final int LONGEST = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(RecordLines.class);

    private final InputStream body;
    private long number;
    private boolean broken;

    RecordLines(InputStream body) {
        this.body = body;
    }

    /**
     * One line.
     *
     * @param text null where it is too long or no UTF-8
     * @param whole whether it ended with a line break: what doesn't may have been cut
     */
    record Line(long number, @Nullable String text, boolean whole) {}

    /** The next one that isn't blank; null at the end. */
    @Nullable
    Line next() {
        var line = read();
        while (line != null && line.text() != null && line.text().isBlank()) {
            line = read();
        }
        return line;
    }

    private @Nullable Line read() {
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int one = byteOf(body);
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n'; one = byteOf(body)) {
            tooLong = tooLong || bytes.size() >= LONGEST;
            if (!tooLong) {
                bytes.write(one);
            }
        }
        number++;
        return new Line(number, tooLong ? null : text(bytes.toByteArray(), one == '\n'), one == '\n');
    }

    /** A line to the other system that breaks is the end of what it sent: what came before is answered as ever. */
    private int byteOf(InputStream from) {
        try {
            return broken ? -1 : from.read();
        } catch (IOException gone) {
            LOG.info("A feed broke off in line {}", number + 1);
            broken = true;
            return -1;
        }
    }

    /** Whether the line to the other system broke before it had sent all it meant to. */
    boolean broken() {
        return broken;
    }

    /** What broke off may have done so in the middle of a character, which is then no part of it. */
    private @Nullable String text(byte[] bytes, boolean whole) {
        var chars = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), chars, whole)
                .isError()) {
            return null;
        }
        var text = chars.flip().toString();
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
