package io.heatline.calendar;

import io.heatline.edge.FieldProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a plan, with where it stands. */
final class CalendarCheck {

    static final int MOST_SHIFTS = 12;
    static final int MOST_DAYS = 3_000;
    private static final int LONGEST_NAME = 60;

    private final List<FieldProblem> problems = new ArrayList<>();

    private CalendarCheck() {}

    /** @throws CalendarInvalid with every problem found */
    static void require(CalendarPlan plan) {
        var problems = problemsOf(plan);
        if (!problems.isEmpty()) {
            throw new CalendarInvalid(problems);
        }
    }

    static List<FieldProblem> problemsOf(CalendarPlan plan) {
        var check = new CalendarCheck();
        check.name("name", plan.name());
        check.week(plan.week());
        check.days(plan.days());
        check.season(plan.season());
        return check.problems;
    }

    private void week(Map<DayOfWeek, List<Shift>> week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts("week." + day, week.getOrDefault(day, List.of()));
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            add(
                    "week",
                    "no-working-day",
                    "no weekday has a shift, so nothing would ever fall due; give at least one day a shift");
        }
    }

    private void shifts(String field, List<Shift> shifts) {
        if (shifts.size() > MOST_SHIFTS) {
            add(field, "too-many", "at most " + MOST_SHIFTS + " shifts a day");
        }
        for (int i = 0; i < shifts.size(); i++) {
            shift(field + "[" + i + "]", shifts.get(i), i == 0 ? null : shifts.get(i - 1));
        }
    }

    private void shift(String field, Shift shift, @Nullable Shift before) {
        if (shift.from() < 0 || shift.to() > Shift.DAY || shift.to() < 0 || shift.from() >= Shift.DAY) {
            add(field, "out-of-day", "a shift lies between 00:00 and 24:00");
        } else if (shift.to() <= shift.from()) {
            add(
                    field,
                    "ends-before-it-begins",
                    "shift " + shift
                            + " does not end after it begins; a shift over midnight is two: until 24:00, and from 00:00 of the next day");
        } else if (before != null && shift.from() < before.to()) {
            add(
                    field,
                    "shifts-overlap",
                    "shift " + shift + " overlaps " + before + "; shifts of a day follow one another");
        }
    }

    private void days(List<SpecialDay> days) {
        if (days.size() > MOST_DAYS) {
            add("days", "too-many", "at most " + MOST_DAYS + " special days; remove those long past");
        }
        var seen = new HashMap<LocalDate, SpecialDay>();
        for (int i = 0; i < days.size(); i++) {
            day("days[" + i + "]", days.get(i), seen);
        }
    }

    private void day(String field, SpecialDay day, Map<LocalDate, SpecialDay> seen) {
        name(field + ".name", day.name());
        if (day.date().getYear() < 2000 || day.date().getYear() > 2100) {
            add(field + ".date", "out-of-range", day.date() + " is not between 2000 and 2100");
        }
        var same = seen.putIfAbsent(day.date(), day);
        if (same != null && same.kind() != day.kind()) {
            add(field, "free-and-working", day.date() + " is both free and working; keep one");
        } else if (same != null) {
            add(field, "twice", day.date() + " is there twice; keep one");
        }
        if (day.kind() == SpecialDay.Kind.FREE && !day.shifts().isEmpty()) {
            add(field, "free-with-shifts", day.date() + " is free, so it has no shifts");
        }
        shifts(field + ".shifts", day.shifts());
    }

    private void season(@Nullable HeatingSeason season) {
        if (season == null) {
            return;
        }
        var usual = season.winters().isEmpty() ? season : new HeatingSeason(season.from(), season.to(), List.of());
        winter("season", usual.winter(2023));
        var years = new HashMap<Integer, HeatingSeason.Winter>();
        for (int i = 0; i < season.winters().size(); i++) {
            var field = "season.winters[" + i + "]";
            var winter = season.winters().get(i);
            winter(field, winter);
            if (years.putIfAbsent(winter.year(), winter) != null) {
                add(
                        field,
                        "twice",
                        "the season of %d-%d is there twice; keep one".formatted(winter.year(), winter.year() + 1));
            }
        }
    }

    private void winter(String field, HeatingSeason.Winter winter) {
        if (winter.last().isBefore(winter.first())) {
            add(
                    field,
                    "season-ends-before-it-begins",
                    "the season ends on " + winter.last() + ", before it begins on " + winter.first());
        } else if (HeatingSeason.winterOf(winter.last()) != winter.year()) {
            add(field, "season-over-summer", "a season lies within one winter: 1 July to 30 June");
        }
    }

    private void name(String field, @Nullable String name) {
        if (name == null || name.isBlank()) {
            add(field, "required", "must not be blank");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            add(field, "too-long", "at most " + LONGEST_NAME + " characters");
        }
    }

    private void add(String field, String code, String message) {
        problems.add(new FieldProblem(field, code, message));
    }
}
