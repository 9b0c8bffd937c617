package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads .csv, whichever of comma, semicolon and tab its first lines are divided by. Apache Commons CSV knows the quoting. */
final class CsvReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEAD = 16 * 1024;
    private static final int LINES = 20;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private CsvReader() {}

    static void read(Path path, Charset charset, SheetRows rows) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), 1 << 16)) {
            skipMark(text);
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .get();
            var bounded = new Bounded(text);
            var parser =
                    CSVParser.builder().setReader(bounded).setFormat(format).get();
            int number = 0;
            for (CSVRecord record : parser) {
                bounded.read = 0;
                if (!rows.row(row(++number, record))) {
                    return;
                }
            }
        } catch (UncheckedIOException damaged) {
            boolean open = String.valueOf(damaged.getMessage()).contains("EOF");
            throw new SheetRefused(open ? Why.QUOTE_OPEN : Why.DAMAGED);
        }
    }

    /** Behind a quotation mark without its other one all of a file would be gathered in one cell. */
    private static final class Bounded extends FilterReader {

        private static final int LONGEST_ROW = 1 << 23;

        private int read;

        Bounded(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += count;
            if (read > LONGEST_ROW) {
                throw new SheetRefused(Why.QUOTE_OPEN);
            }
            return count;
        }
    }

    private static SheetRow row(int number, CSVRecord record) {
        Width.column(record.size() - 1);
        var cells = new ArrayList<SheetCell>(record.size());
        for (String value : record) {
            Width.characters(value.length());
            cells.add(SheetCell.of(value));
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
        return separator(new String(head, 0, length));
    }

    /** A title above the headings has none of them; a comma within quotation marks divides nothing. */
    static char separator(String head) {
        var bare = QUOTED.matcher(head).replaceAll("").lines().limit(LINES).collect(Collectors.joining());
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = bare.chars().filter(letter -> letter == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
