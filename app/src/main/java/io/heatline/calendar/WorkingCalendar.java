package io.heatline.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Business time: only the shifts of a calendar count. Immutable, asks no clock and no database.
 *
 * <p>A span that is used up exactly at the end of a shift ends there, not at the start of the next: so adding two spans one after the
 * other is adding their sum. Time is counted as it passes, so a shift over a change of summer time is as long as it was.
 */
public final class WorkingCalendar {

    /** A calendar with one working weekday and every exception it may have still works within this time. */
    private static final int FARTHEST_DAYS = 40 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week;
    private final Map<LocalDate, SpecialDay> days;
    private final List<Shift> usual;
    private final @Nullable HeatingSeason season;

    /**
     * @param zone where the shifts' clock hangs
     * @throws CalendarInvalid if the plan can't be worked by
     */
    public WorkingCalendar(CalendarPlan plan, ZoneId zone) {
        CalendarCheck.require(plan);
        this.zone = zone;
        this.week = plan.week();
        this.days = plan.days().stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
        this.usual = Arrays.stream(DayOfWeek.values())
                .map(week::get)
                .map(shifts -> requireNonNull(shifts))
                .filter(shifts -> !shifts.isEmpty())
                .findFirst()
                .orElseThrow();
        this.season = plan.season();
    }

    /**
     * When this much business time has passed.
     *
     * @param time not negative; nothing gives back {@code from} itself
     * @throws IllegalArgumentException if the span is negative or longer than a lifetime of orders
     */
    public Instant after(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("business time does not run backwards: " + time);
        }
        var left = time;
        var date = LocalDate.ofInstant(from, zone);
        for (int day = 0; day < FARTHEST_DAYS && !left.isZero(); day++, date = date.plusDays(1)) {
            for (Span span : spansOf(date)) {
                var open = span.since(from);
                if (left.compareTo(open.length()) <= 0) {
                    return left.isZero() ? from : open.start().plus(left);
                }
                left = left.minus(open.length());
            }
        }
        if (!left.isZero()) {
            throw new IllegalArgumentException("too much business time: " + time);
        }
        return from;
    }

    /** How much business time lies between two instants; nothing when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = LocalDate.ofInstant(to, zone);
        for (var date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            for (Span span : spansOf(date)) {
                sum = sum.plus(span.since(from).until(to).length());
            }
        }
        return sum;
    }

    /** Whether somebody works at this instant. */
    public boolean isOpen(Instant at) {
        return spansOf(LocalDate.ofInstant(at, zone)).stream()
                .anyMatch(span -> !at.isBefore(span.start()) && at.isBefore(span.end()));
    }

    /** The shifts of a day; none when it is free. */
    public List<Shift> shiftsOn(LocalDate date) {
        var special = days.get(date);
        if (special == null) {
            return requireNonNull(week.get(date.getDayOfWeek()));
        }
        if (special.kind() == SpecialDay.Kind.FREE) {
            return List.of();
        }
        return special.shifts().isEmpty() ? usual : special.shifts();
    }

    /** What is special about a day, if anything. */
    public @Nullable SpecialDay special(LocalDate date) {
        return days.get(date);
    }

    /** Whether the company heats on this day; false for a calendar without a season. */
    public boolean heats(LocalDate date) {
        return season != null && season.contains(date);
    }

    /** The same at an instant. */
    public boolean heats(Instant at) {
        return heats(LocalDate.ofInstant(at, zone));
    }

    public ZoneId zone() {
        return zone;
    }

    private List<Span> spansOf(LocalDate date) {
        var shifts = shiftsOn(date);
        return shifts.isEmpty()
                ? Collections.emptyList()
                : shifts.stream()
                        .map(shift -> new Span(instant(shift.startOn(date)), instant(shift.endOn(date))))
                        .toList();
    }

    /** A clock time that summer time skips is the moment of the change: order is kept, and no shift grows into the next. */
    private Instant instant(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** From an instant up to another, empty when they are the wrong way round. */
    private record Span(Instant start, Instant end) {

        Span since(Instant from) {
            return from.isAfter(start) ? new Span(from, end) : this;
        }

        Span until(Instant to) {
            return to.isBefore(end) ? new Span(start, to) : this;
        }

        Duration length() {
            return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        }
    }
}
