package io.heatline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar that may be saved, in zones with and without summer time. */
class BusinessTimePropertyTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void two_spans_one_after_the_other_are_their_sum(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Duration one,
            @ForAll("spans") Duration other) {
        assertThat(calendar.after(calendar.after(start, one), other)).isEqualTo(calendar.after(start, one.plus(other)));
    }

    @Property
    void the_time_between_is_what_was_added(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Duration span) {
        assertThat(calendar.between(start, calendar.after(start, span))).isEqualTo(span);
    }

    @Property
    void more_time_is_never_sooner_and_a_later_start_never_an_earlier_end(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("instants") Instant other,
            @ForAll("spans") Duration span,
            @ForAll("spans") Duration more) {
        assertThat(calendar.after(start, span.plus(more))).isAfterOrEqualTo(calendar.after(start, span));
        var earlier = start.isBefore(other) ? start : other;
        var later = start.isBefore(other) ? other : start;
        assertThat(calendar.after(later, span)).isAfterOrEqualTo(calendar.after(earlier, span));
    }

    @Property
    void the_way_is_the_sum_of_its_parts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        var way = List.of(a, b, c).stream().sorted().toList();
        assertThat(calendar.between(way.get(0), way.get(1)).plus(calendar.between(way.get(1), way.get(2))))
                .isEqualTo(calendar.between(way.get(0), way.get(2)));
    }

    /** A clock that stops as often as it likes loses nothing. */
    @Property
    void stopping_and_going_on_loses_nothing(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Duration limit,
            @ForAll("spans") Duration until,
            @ForAll("spans") Duration stopped) {
        var due = calendar.after(start, limit);
        var stop = calendar.after(start, until.compareTo(limit) < 0 ? until : limit);
        var left = calendar.between(stop, due);
        var goesOn = stop.plus(stopped);

        assertThat(calendar.between(goesOn, calendar.after(goesOn, left))).isEqualTo(left);
        assertThat(calendar.between(start, stop).plus(left)).isEqualTo(limit);
    }

    /** China has had no summer time since 1991: a whole day there is always a day. */
    @Property
    void a_day_in_shanghai_is_a_day(@ForAll("instants") Instant start) {
        var never = Given.roundTheClock(Given.SHANGHAI);
        assertThat(never.after(start, Duration.ofDays(1))).isEqualTo(start.plus(Duration.ofDays(1)));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 3 * 366 * 86_400L).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, 20 * 86_400L).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        var zones = Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe");
        return Combinators.combine(weeks(), specials(), zones)
                .as((week, days, zone) ->
                        new WorkingCalendar(new CalendarPlan("任意", week, days, null), ZoneId.of(zone)));
    }

    private static Arbitrary<Map<DayOfWeek, List<Shift>>> weeks() {
        return shifts().list()
                .ofSize(7)
                .filter(BusinessTimePropertyTest::isWorthIt)
                .map(week -> {
                    var byDay = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
                    IntStream.range(0, 7).forEach(i -> byDay.put(DayOfWeek.of(i + 1), week.get(i)));
                    return byDay;
                });
    }

    /** A week of a minute would make the longest span take centuries. */
    private static boolean isWorthIt(List<List<Shift>> week) {
        return week.stream()
                        .flatMap(List::stream)
                        .mapToInt(shift -> shift.to() - shift.from())
                        .sum()
                >= 480;
    }

    /** Sorted marks, taken two by two. */
    private static Arbitrary<List<Shift>> shifts() {
        return Arbitraries.integers()
                .between(0, Shift.DAY)
                .list()
                .uniqueElements()
                .ofMaxSize(6)
                .map(marks -> {
                    var sorted = marks.stream().sorted().toList();
                    var shifts = new ArrayList<Shift>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        shifts.add(new Shift(sorted.get(i), sorted.get(i + 1)));
                    }
                    return List.copyOf(shifts);
                });
    }

    private static Arbitrary<List<SpecialDay>> specials() {
        var start = LocalDate.of(2026, 1, 1);
        var day = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000), Arbitraries.of(SpecialDay.Kind.values()), shifts())
                .as((days, kind, shifts) -> new SpecialDay(
                        start.plusDays(days), kind, "特殊", kind == SpecialDay.Kind.FREE ? List.of() : shifts, false));
        return day.list().uniqueElements(SpecialDay::date).ofMaxSize(20);
    }
}
