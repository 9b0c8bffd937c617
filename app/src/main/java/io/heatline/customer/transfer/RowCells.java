package io.heatline.customer.transfer;

import io.heatline.customer.PremisesDetails;
import io.heatline.customer.PremisesInvalid;
import io.heatline.customer.PremisesState;
import io.heatline.customer.QuietHours;
import io.heatline.sheet.Formulas;
import io.heatline.sheet.SheetRow;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by what they hold. Each is read as people write it and gives null where it says nothing; what can't be
 * understood is noted as a problem of its cell.
 */
final class RowCells {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AREA = Pattern.compile("(?:M2|M²|㎡|平方米|平米|平)$");
    /** 1.38E+10: a spreadsheet program shortened a long number when it wrote a .csv, and its last digits are gone. */
    static final Pattern LOST = Pattern.compile("[0-9](?:\\.[0-9]+)?E\\+?[0-9]{1,2}", Pattern.CASE_INSENSITIVE);

    /** 1E999999999 is no area, and too long to be written out. */
    private static final int LONGEST_NUMBER = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[、,，;；/ ]+");
    private static final List<String> YES = List.of("是", "Y", "YES", "TRUE", "1", "VIP", "√");
    private static final List<String> NO = List.of("否", "N", "NO", "FALSE", "0");

    private final SheetRow sheet;
    private final Map<ImportField, Integer> columns;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(SheetRow sheet, Map<ImportField, Integer> columns) {
        this.sheet = sheet;
        this.columns = columns;
        columns.forEach((field, column) -> {
            var cell = sheet.cell(column);
            if (cell.error()) {
                problem(field, "cell-error", cell.text());
            }
        });
    }

    int number() {
        return sheet.number();
    }

    /** What is wrong so far. */
    List<Problem> problems() {
        return problems;
    }

    @Nullable
    String text(ImportField field) {
        var cell = sheet.cell(column(field));
        var text = cell.error() ? "" : Spelling.tidy(Formulas.restored(cell.text()));
        return text.isEmpty() ? null : text;
    }

    /** A text that may not be missing. */
    @Nullable
    String needed(ImportField field) {
        var written = text(field);
        if (written == null && !sheet.cell(column(field)).error()) {
            problem(field, "required", "");
        }
        return written;
    }

    /** A number that was masked says nothing. */
    @Nullable
    String unmasked(ImportField field) {
        var written = text(field);
        return written != null && written.contains("*") ? null : written;
    }

    <T extends Enum<T>> @Nullable T word(ImportField field, Words<T> words) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        var value = words.read(written);
        if (value.isEmpty()) {
            problem(field, "word-unknown", written);
        }
        return value.orElse(null);
    }

    /** Several words, as their codes between commas. */
    <T extends Enum<T>> @Nullable String words(ImportField field, Words<T> words) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        return Arrays.stream(BETWEEN_WORDS.split(written))
                .map(word -> words.read(word).map(Enum::name).orElseGet(() -> {
                    problem(field, "word-unknown", word);
                    return "";
                }))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** 1 or 0. */
    @Nullable
    Integer yes(ImportField field) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        var folded = Spelling.folded(written);
        if (!YES.contains(folded) && !NO.contains(folded)) {
            problem(field, "yes-or-no", written);
        }
        return YES.contains(folded) ? 1 : 0;
    }

    /** In square metres. */
    @Nullable
    BigDecimal area(ImportField field) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        try {
            var number = AREA.matcher(Spelling.folded(written)).replaceAll("").replace(",", "");
            var exact = new BigDecimal(number);
            if (Math.abs((long) exact.scale()) > LONGEST_NUMBER) {
                throw new NumberFormatException(number);
            }
            var area = exact.setScale(2, RoundingMode.HALF_UP);
            return new PremisesDetails(PremisesState.IN_USE, area, null, null, null).heatedArea();
        } catch (NumberFormatException | PremisesInvalid wrong) {
            problem(field, "area-invalid", written);
            return null;
        }
    }

    /** A day in any of the ways people write one. */
    @Nullable
    LocalDate day(ImportField field) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        var match = DAY.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        if (match.matches()) {
            int group = match.group(1) == null ? 4 : 1;
            try {
                return LocalDate.of(
                        Integer.parseInt(match.group(group)),
                        Integer.parseInt(match.group(group + 1)),
                        Integer.parseInt(match.group(group + 2)));
            } catch (DateTimeException none) {
                // Told below.
            }
        }
        problem(field, "day-invalid", written);
        return null;
    }

    @Nullable
    QuietHours hours(ImportField field) {
        var written = text(field);
        if (written == null) {
            return null;
        }
        try {
            return HoursReader.read(written);
        } catch (HoursReader.Unclear unclear) {
            problem(field, unclear.code(), written);
            return null;
        }
    }

    /** Runs a check of the archive's own; what it refuses is a problem of this cell. */
    void checked(ImportField field, Runnable check) {
        try {
            check.run();
        } catch (PremisesInvalid invalid) {
            problem(field, invalid.errors().get(0).code(), "");
        }
    }

    /** What the archive refuses, at the cells it came from. */
    void refused(PremisesInvalid invalid, Map<String, ImportField> fields, ImportField otherwise) {
        invalid.errors().forEach(error -> problem(fields.getOrDefault(error.field(), otherwise), error.code(), ""));
    }

    void problem(ImportField field, String code, String value) {
        problems.add(new Problem(column(field), code, value));
    }

    private int column(ImportField field) {
        return columns.getOrDefault(field, -1);
    }
}
