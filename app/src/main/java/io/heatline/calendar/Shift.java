package io.heatline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A stretch of work within one day. A night shift is two: until 24:00, and from 00:00 of the next day.
 *
 * @param from minutes after midnight, worked
 * @param to minutes after midnight, up to 1440, no longer worked
 */
public record Shift(int from, int to) {

    /** Minutes of a day. */
    public static final int DAY = 24 * 60;

    /** Of clock times, e.g. {@code Shift.of(8, 30, 12, 0)}. */
    public static Shift of(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Shift(fromHour * 60 + fromMinute, toHour * 60 + toMinute);
    }

    /** Round the clock. */
    public static Shift wholeDay() {
        return new Shift(0, DAY);
    }

    LocalDateTime startOn(LocalDate date) {
        return date.atStartOfDay().plusMinutes(from);
    }

    LocalDateTime endOn(LocalDate date) {
        return date.atStartOfDay().plusMinutes(to);
    }

    /** As people write it: {@code 08:30-12:00}. */
    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
