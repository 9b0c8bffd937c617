package io.heatline.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that is not like its weekday: a holiday, or a weekend that is worked instead (调休).
 *
 * @param name what people call it, e.g. 春节
 * @param shifts when a working day is worked; empty for the shifts of the first working weekday
 * @param provisional whether the official notice is still to come
 */
public record SpecialDay(LocalDate date, Kind kind, String name, List<Shift> shifts, boolean provisional) {

    /** Free or worked. */
    public enum Kind {
        FREE,
        WORKING
    }

    public SpecialDay {
        shifts = List.copyOf(shifts);
    }

    public static SpecialDay free(LocalDate date, String name) {
        return new SpecialDay(date, Kind.FREE, name, List.of(), false);
    }

    public static SpecialDay working(LocalDate date, String name) {
        return new SpecialDay(date, Kind.WORKING, name, List.of(), false);
    }
}
