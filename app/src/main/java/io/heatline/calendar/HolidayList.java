package io.heatline.calendar;

import io.heatline.calendar.SpecialDay.Kind;
import io.heatline.edge.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of holidays as people paste it: a line per stretch of days, {@code first, last, kind, name}, separated by commas or tabs, with
 * 休 for free and 班 for worked. The last day may be left out. A fifth column 暂定 marks what is not official yet; {@code #}
 * begins a remark.
 */
public final class HolidayList {

    private static final Map<String, Kind> KINDS = Map.of(
            "休",
            Kind.FREE,
            "假",
            Kind.FREE,
            "free",
            Kind.FREE,
            "班",
            Kind.WORKING,
            "调休",
            Kind.WORKING,
            "working",
            Kind.WORKING);
    private static final Pattern COLUMNS = Pattern.compile(" *[,，;；\\t] *");
    private static final int LONGEST = 60;

    private final List<SpecialDay> days = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private HolidayList() {}

    /**
     * The days of a list, in its order.
     *
     * @throws CalendarInvalid naming every line that can't be read
     */
    public static List<SpecialDay> read(String text) {
        var list = new HolidayList();
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            list.line(i + 1, lines[i].replaceFirst("#.*", "").strip());
        }
        if (list.problems.isEmpty() && list.days.isEmpty()) {
            list.problem(1, "required", "no day on the list");
        }
        if (!list.problems.isEmpty()) {
            throw new CalendarInvalid(list.problems);
        }
        return List.copyOf(list.days);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        var cells = COLUMNS.split(line, -1);
        if (cells.length < 4) {
            problem(number, "columns", "first day, last day, 休 or 班, name");
            return;
        }
        var first = date(number, cells[0]);
        var last = cells[1].isEmpty() ? first : date(number, cells[1]);
        var kind = KINDS.get(cells[2].toLowerCase(java.util.Locale.ROOT));
        if (kind == null) {
            problem(number, "kind", "“" + cells[2] + "” is neither 休 nor 班");
        }
        if (first != null && last != null && kind != null) {
            stretch(number, first, last, kind, cells);
        }
    }

    private void stretch(int number, LocalDate first, LocalDate last, Kind kind, String[] cells) {
        if (last.isBefore(first)) {
            problem(number, "ends-before-it-begins", last + " is before " + first);
        } else if (last.isAfter(first.plusDays(LONGEST))) {
            problem(number, "too-long", "more than " + LONGEST + " days");
        } else {
            boolean provisional = cells.length > 4 && cells[4].equals("暂定");
            first.datesUntil(last.plusDays(1))
                    .forEach(date -> days.add(new SpecialDay(date, kind, cells[3], List.of(), provisional)));
        }
    }

    private @Nullable LocalDate date(int number, String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException unreadable) {
            problem(number, "date", "“" + text + "” is not a date such as 2027-02-05");
            return null;
        }
    }

    private void problem(int number, String code, String message) {
        problems.add(new FieldProblem("line[" + number + "]", code, message));
    }
}
