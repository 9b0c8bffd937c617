package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file. What it is is told by its bytes, never by its name.
 *
 * @param charset of a .csv, null for a workbook
 */
public record SheetFile(
        Path path, SheetFormat format, @Nullable Charset charset) {

    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    /** Beyond this a workbook is a bomb: a million rows of thirty columns stay below. */
    private static final long INFLATED = 4L * 1024 * 1024 * 1024;

    /** Workbooks pack ten to thirty times; what packs more than this packs nothing but itself. */
    private static final long RATIO = 150;

    private static final long SMALL = 16L * 1024 * 1024;
    private static final int ENTRIES = 10_000;

    /** @throws SheetRefused when it is no table, or one we don't open */
    public static SheetFile of(Path path) throws IOException {
        return switch (magic(path)) {
            case ZIP -> workbook(path);
            case OLE2 -> old(path);
            default -> new SheetFile(path, SheetFormat.CSV, Charsets.of(path));
        };
    }

    /**
     * Reads the first sheet that shows, from its first row on, until its end or until no more is wanted.
     *
     * @throws SheetRefused when it turns out to be damaged
     */
    public void read(SheetRows rows) throws IOException {
        switch (format) {
            case XLSX -> XlsxReader.read(path, rows);
            case XLS -> XlsReader.read(path, rows);
            case CSV -> CsvReader.read(path, charset == null ? StandardCharsets.UTF_8 : charset, rows);
        }
    }

    private static int magic(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(4);
            if (first.length == 0) {
                throw new SheetRefused(Why.EMPTY);
            }
            int magic = 0;
            for (int i = 0; i < 4; i++) {
                magic = magic << 8 | (i < first.length ? first[i] & 0xFF : 0);
            }
            return magic;
        }
    }

    /** The directory at the end of a zip says how large its entries are; XlsxReader holds it to that. */
    private static SheetFile workbook(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetRefused(Why.NOT_A_TABLE);
            }
            long inflated = 0;
            int entries = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new SheetRefused(Why.MACROS);
                }
                inflated += Math.max(0, entry.getSize());
                boolean packed =
                        entry.getSize() > SMALL && entry.getSize() > RATIO * Math.max(1, entry.getCompressedSize());
                if (packed || inflated > INFLATED || ++entries > ENTRIES) {
                    throw new SheetRefused(Why.BOMB);
                }
            }
        } catch (ZipException damaged) {
            throw new SheetRefused(Why.DAMAGED);
        }
        return new SheetFile(path, SheetFormat.XLSX, null);
    }

    private static SheetFile old(Path path) throws IOException {
        XlsReader.check(path);
        return new SheetFile(path, SheetFormat.XLS, null);
    }
}
