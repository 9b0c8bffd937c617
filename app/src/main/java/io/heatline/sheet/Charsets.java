package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a .csv is written in: Excel in China saves GB18030, everything else UTF-8. Text that is neither is refused. */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    static Charset of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(2);
            if (begins(first, 0xFF, 0xFE)) {
                return StandardCharsets.UTF_16LE;
            }
            if (begins(first, 0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        if (fits(path, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (fits(path, GB18030)) {
            return GB18030;
        }
        throw new SheetRefused(Why.ENCODING);
    }

    /** What Excel calls Unicode text begins with a mark. */
    private static boolean begins(byte[] first, int one, int two) {
        return first.length == 2 && (first[0] & 0xFF) == one && (first[1] & 0xFF) == two;
    }

    /** Whether every byte means something in it, and none of it a control that no text holds. */
    private static boolean fits(Path path, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(path), strict)) {
            char[] buffer = new char[64 * 1024];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new SheetRefused(Why.NOT_A_TABLE);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
