package io.heatline.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/**
 * When the company heats: every winter between two days of the year, unless that winter has dates of its own, since a cold
 * autumn starts it earlier.
 *
 * @param from the first day of a usual season
 * @param to the last day of a usual season, in the year after
 * @param winters seasons that began or ended on other days
 */
public record HeatingSeason(MonthDay from, MonthDay to, List<Winter> winters) {

    /** 15 November to 15 March, as most of northern China heats. */
    public static final HeatingSeason USUAL = new HeatingSeason(MonthDay.of(11, 15), MonthDay.of(3, 15), List.of());

    public HeatingSeason {
        winters = List.copyOf(winters);
    }

    /** One season with its first and last day. */
    public record Winter(LocalDate first, LocalDate last) {

        /** The year whose autumn it begins in. */
        int year() {
            return winterOf(first);
        }
    }

    /** Whether this day is heated. */
    public boolean contains(LocalDate date) {
        var winter = winter(winterOf(date));
        return !date.isBefore(winter.first()) && !date.isAfter(winter.last());
    }

    /** The season that begins in the autumn of this year. */
    public Winter winter(int year) {
        return winters.stream()
                .filter(winter -> winter.year() == year)
                .findFirst()
                .orElseGet(() -> new Winter(dayOf(year, from), dayOf(year, to)));
    }

    /** No season runs over midsummer, so a winter is counted from July. */
    static int winterOf(LocalDate date) {
        return date.getMonth().compareTo(Month.JULY) < 0 ? date.getYear() - 1 : date.getYear();
    }

    private static LocalDate dayOf(int winter, MonthDay day) {
        return day.atYear(day.getMonth().compareTo(Month.JULY) < 0 ? winter + 1 : winter);
    }
}
