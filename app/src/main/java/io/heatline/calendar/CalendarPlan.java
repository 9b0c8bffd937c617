package io.heatline.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a calendar.
 *
 * @param name as shown, in Chinese
 * @param week the shifts of each weekday, in order; a day without shifts is free
 * @param days the days that are unlike their weekday
 * @param season when the company heats; null where that is another calendar's business
 */
public record CalendarPlan(
        String name,
        Map<DayOfWeek, List<Shift>> week,
        List<SpecialDay> days,
        @Nullable HeatingSeason season) {

    public CalendarPlan {
        var all = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, List.copyOf(week.getOrDefault(day, List.of())));
        }
        week = Map.copyOf(all);
        days = List.copyOf(days);
    }

    /** The same shifts on each of these weekdays. */
    public static Map<DayOfWeek, List<Shift>> week(List<DayOfWeek> days, Shift... shifts) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(shifts)));
        return week;
    }
}
