package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads .csv, whichever of comma, semicolon and tab its first line is divided by. Apache Commons CSV knows the quoting. */
final class CsvReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEAD = 16 * 1024;

    private CsvReader() {}

    static void read(Path path, Charset charset, SheetRows rows) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), 1 << 16)) {
            skipMark(text);
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .get();
            var parser = CSVParser.builder().setReader(text).setFormat(format).get();
            int number = 0;
            for (CSVRecord record : parser) {
                if (!rows.row(row(++number, record))) {
                    return;
                }
            }
        } catch (UncheckedIOException damaged) {
            throw new SheetRefused(Why.DAMAGED);
        }
    }

    private static SheetRow row(int number, CSVRecord record) {
        Width.column(record.size() - 1);
        var cells = new ArrayList<SheetCell>(record.size());
        for (String value : record) {
            Width.characters(value.length());
            cells.add(SheetCell.of(value.strip()));
        }
        return new SheetRow(number, cells);
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != 0xFEFF) {
            text.reset();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEAD);
        char[] head = new char[HEAD];
        int length = 0;
        for (int read = text.read(head, 0, HEAD);
                read > 0 && length < HEAD;
                read = text.read(head, length, HEAD - length)) {
            length += read;
            if (length == HEAD) {
                break;
            }
        }
        text.reset();
        var first = new String(head, 0, length)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        char best = ',';
        long most = -1;
        for (char separator : SEPARATORS) {
            long count = first.chars().filter(letter -> letter == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
