package io.heatline.calendar.view;

import io.heatline.calendar.CalendarPlan;
import io.heatline.calendar.HeatingSeason;
import io.heatline.calendar.HeatingSeason.Winter;
import io.heatline.calendar.Shift;
import io.heatline.calendar.SpecialDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's plan as people and programs write it.
 *
 * @param week by weekday; a day that is left out is free
 * @param season of the service calendar; null where another calendar has it
 */
public record PlanView(
        @NotNull String name,
        @NotNull Map<DayOfWeek, @NotNull List<@Valid @NotNull PlanShift>> week,
        @NotNull List<@Valid @NotNull PlanDay> days,
        @Nullable @Valid PlanSeason season) {

    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
    private static final String MONTH_DAY =
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])";

    /** A shift, {@code HH:mm}; it may end at 24:00. */
    public record PlanShift(
            @NotNull @Pattern(regexp = CLOCK) String from,
            @NotNull @Pattern(regexp = CLOCK) String to) {}

    /** A day unlike its weekday; a working day without shifts has those of the first working weekday. */
    public record PlanDay(
            @NotNull LocalDate date,
            SpecialDay.@NotNull Kind kind,
            @NotNull String name,
            @NotNull List<@Valid @NotNull PlanShift> shifts,
            boolean provisional) {}

    /** The usual heating season, {@code MM-dd} each, and winters with dates of their own. */
    public record PlanSeason(
            @NotNull @Pattern(regexp = MONTH_DAY) String from,
            @NotNull @Pattern(regexp = MONTH_DAY) String to,
            @NotNull List<@Valid @NotNull PlanWinter> winters) {}

    /** One heating season by its first and last day. */
    public record PlanWinter(
            @NotNull LocalDate first, @NotNull LocalDate last) {}

    public static PlanView of(CalendarPlan plan) {
        var week = new EnumMap<DayOfWeek, List<PlanShift>>(DayOfWeek.class);
        plan.week().forEach((day, shifts) -> week.put(day, views(shifts)));
        return new PlanView(
                plan.name(), week, plan.days().stream().map(PlanView::view).toList(), view(plan.season()));
    }

    public static PlanDay view(SpecialDay day) {
        return new PlanDay(day.date(), day.kind(), day.name(), views(day.shifts()), day.provisional());
    }

    /** The plan, unchecked. */
    public CalendarPlan toPlan() {
        var all = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        week.forEach((day, shifts) -> all.put(day, shifts(shifts)));
        return new CalendarPlan(
                name.strip(), all, days.stream().map(PlanView::day).toList(), season(season));
    }

    private static List<PlanShift> views(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new PlanShift(clock(shift.from()), clock(shift.to())))
                .toList();
    }

    private static @Nullable PlanSeason view(@Nullable HeatingSeason season) {
        return season == null
                ? null
                : new PlanSeason(
                        monthDay(season.from()),
                        monthDay(season.to()),
                        season.winters().stream()
                                .map(winter -> new PlanWinter(winter.first(), winter.last()))
                                .toList());
    }

    private static List<Shift> shifts(List<PlanShift> shifts) {
        return shifts.stream()
                .map(shift -> new Shift(minutes(shift.from()), minutes(shift.to())))
                .toList();
    }

    private static SpecialDay day(PlanDay day) {
        return new SpecialDay(day.date(), day.kind(), day.name().strip(), shifts(day.shifts()), day.provisional());
    }

    private static @Nullable HeatingSeason season(@Nullable PlanSeason season) {
        return season == null
                ? null
                : new HeatingSeason(
                        MonthDay.parse("--" + season.from()),
                        MonthDay.parse("--" + season.to()),
                        season.winters().stream()
                                .map(winter -> new Winter(winter.first(), winter.last()))
                                .toList());
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static int minutes(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }

    private static String monthDay(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
