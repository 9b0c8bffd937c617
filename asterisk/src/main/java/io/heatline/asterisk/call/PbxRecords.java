package io.heatline.asterisk.call;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The PBX's own record of its channels (CEL, as {@code asterisk/pbx} has it written): what happened while nobody listened. The file grows
 * at its end and is read from there, only as far back as is asked; nothing is remembered between two readings.
 */
public final class PbxRecords {

    private static final int FIRST_LOOK = 1 << 20;
    private static final int GROWTH = 4;

    private final Path file;

    /** @param file {@code cel.csv}; it need not be there yet */
    public PbxRecords(Path file) {
        this.file = file;
    }

    /** Events of calls that began then or later, as far as the record tells them; holding is not recorded. */
    public List<PbxEvent> since(Instant from) throws IOException {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        List<CelRow> rows = new ArrayList<>();
        for (String line : tail(from).split("\n")) {
            CelRow.read(line).filter(row -> !row.at().isBefore(from)).ifPresent(rows::add);
        }
        return CelTale.of(rows);
    }

    /** The end of the file: all of it, or so much that it begins before then. The last line may be half written: it is left out. */
    private String tail(Instant from) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            for (long look = FIRST_LOOK; ; look *= GROWTH) {
                long start = Math.max(0, size - look);
                byte[] read = new byte[Math.toIntExact(Math.min(size - start, Integer.MAX_VALUE - 8L))];
                bytes.seek(start);
                bytes.readFully(read);
                String text = whole(new String(read, StandardCharsets.UTF_8), start > 0);
                Optional<CelRow> first = CelRow.read(text.split("\n", 2)[0]);
                if (start == 0 || first.isPresent() && first.get().at().isBefore(from)) {
                    return text;
                }
            }
        }
    }

    private static String whole(String text, boolean cut) {
        int end = text.lastIndexOf('\n') + 1;
        int begin = cut ? Math.min(text.indexOf('\n') + 1, end) : 0;
        return text.substring(begin, end);
    }
}
