package io.heatline.workorder;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarPlan;
import io.heatline.calendar.CalendarVersion;
import io.heatline.calendar.Shift;
import io.heatline.calendar.SpecialDay;
import io.heatline.calendar.Terms;
import io.heatline.calendar.WorkingCalendar;
import io.heatline.rules.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Changes of terms that stories about due dates begin with: office hours, a visit in 4 hours, completion in 16. */
public final class GivenTerms {

    private static final Map<Limit, Duration> LIMITS = limits(Duration.ofHours(4));

    private GivenTerms() {}

    /** Office hours, unchanged. */
    public static Terms office() {
        return terms(plan(), LIMITS);
    }

    /** 30 November 2026 becomes a holiday. */
    public static MovedTerms mondayBecomesFree(Instant at) {
        var free = plan(SpecialDay.free(LocalDate.of(2026, 11, 30), "停工"));
        return new MovedTerms(LIMITS, working(plan()), terms(free, LIMITS), at);
    }

    public static MovedTerms visitIn(Duration time, Instant at) {
        return new MovedTerms(LIMITS, working(plan()), terms(plan(), limits(time)), at);
    }

    private static Terms terms(CalendarPlan plan, Map<Limit, Duration> limits) {
        var version = new CalendarVersion(CalendarKey.SERVICE, 2, plan, Instant.EPOCH, null, false);
        return new Terms(limits, version, working(plan), true, List.of(), 1L);
    }

    private static WorkingCalendar working(CalendarPlan plan) {
        return new WorkingCalendar(plan, ZoneId.of("Asia/Shanghai"));
    }

    private static CalendarPlan plan(SpecialDay... days) {
        var week = CalendarPlan.week(
                List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), Shift.of(8, 30, 12, 0), Shift.of(13, 30, 18, 0));
        return new CalendarPlan("服务日历", week, List.of(days), null);
    }

    private static Map<Limit, Duration> limits(Duration visit) {
        var limits = new EnumMap<Limit, Duration>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, Duration.ofMinutes(30));
        }
        limits.put(Limit.VISIT, visit);
        limits.put(Limit.COMPLETE, Duration.ofHours(16));
        return limits;
    }
}
