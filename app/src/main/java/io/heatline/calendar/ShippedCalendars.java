package io.heatline.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The calendars a new installation begins with; the company makes them its own. */
final class ShippedCalendars {

    private static final List<DayOfWeek> OFFICE_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());

    private ShippedCalendars() {}

    static Map<CalendarKey, CalendarPlan> all() {
        var calendars = new LinkedHashMap<CalendarKey, CalendarPlan>();
        calendars.put(CalendarKey.SERVICE, service());
        calendars.put(
                CalendarKey.EMERGENCY,
                new CalendarPlan("应急日历", CalendarPlan.week(EVERY_DAY, Shift.wholeDay()), List.of(), null));
        calendars.put(
                new CalendarKey("duty"),
                new CalendarPlan("值班日历", CalendarPlan.week(EVERY_DAY, Shift.of(8, 0, 20, 0)), List.of(), null));
        return calendars;
    }

    private static CalendarPlan service() {
        return new CalendarPlan(
                "服务日历",
                CalendarPlan.week(OFFICE_DAYS, Shift.of(8, 30, 12, 0), Shift.of(13, 30, 18, 0)),
                holidays(),
                HeatingSeason.USUAL);
    }

    static List<SpecialDay> holidays() {
        try (InputStream list =
                Objects.requireNonNull(ShippedCalendars.class.getResourceAsStream("holidays.csv"), "holidays.csv")) {
            return HolidayList.read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
