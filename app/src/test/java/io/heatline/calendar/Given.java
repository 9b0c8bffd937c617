package io.heatline.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Calendars and times that stories about business time begin with. */
final class Given {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Shift MORNING = Shift.of(8, 30, 12, 0);
    static final Shift AFTERNOON = Shift.of(13, 30, 18, 0);
    static final List<DayOfWeek> OFFICE_DAYS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private Given() {}

    /** Monday to Friday, 08:30-12:00 and 13:30-18:00: eight hours a day. */
    static CalendarPlan officeHours(SpecialDay... days) {
        return new CalendarPlan(
                "服务日历", CalendarPlan.week(OFFICE_DAYS, MORNING, AFTERNOON), List.of(days), HeatingSeason.USUAL);
    }

    static WorkingCalendar office(SpecialDay... days) {
        return new WorkingCalendar(officeHours(days), SHANGHAI);
    }

    static WorkingCalendar roundTheClock(ZoneId zone) {
        return new WorkingCalendar(roundTheClock(), zone);
    }

    static CalendarPlan roundTheClock() {
        return new CalendarPlan(
                "应急日历", CalendarPlan.week(List.of(DayOfWeek.values()), Shift.wholeDay()), List.of(), null);
    }

    /** A wall clock in Shanghai: {@code at("2026-11-27T17:50")}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
