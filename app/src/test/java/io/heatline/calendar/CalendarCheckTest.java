package io.heatline.calendar;

import static io.heatline.calendar.Given.AFTERNOON;
import static io.heatline.calendar.Given.MORNING;
import static io.heatline.calendar.Given.OFFICE_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.calendar.HeatingSeason.Winter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What nobody could work by is refused, with the place and a code a program can act on. */
class CalendarCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void a_calendar_without_a_working_day() {
        assertThat(problems(week(Map.of()))).containsExactly("week no-working-day");
        assertThatThrownBy(() -> new WorkingCalendar(week(Map.of()), Given.SHANGHAI))
                .isInstanceOf(CalendarInvalid.class);
    }

    @Test
    void shifts_that_overlap_or_are_out_of_order() {
        assertThat(problems(monday(MORNING, Shift.of(11, 30, 18, 0)))).containsExactly("week.MONDAY[1] shifts-overlap");
        assertThat(problems(monday(AFTERNOON, MORNING))).containsExactly("week.MONDAY[1] shifts-overlap");
        assertThat(problems(monday(MORNING, Shift.of(12, 0, 18, 0)))).isEmpty();
    }

    @Test
    void a_shift_that_ends_before_it_begins_or_runs_over_midnight() {
        assertThat(problems(monday(Shift.of(18, 0, 8, 30)))).containsExactly("week.MONDAY[0] ends-before-it-begins");
        assertThat(problems(monday(Shift.of(22, 0, 6, 0)))).containsExactly("week.MONDAY[0] ends-before-it-begins");
        assertThat(problems(monday(Shift.of(8, 0, 8, 0)))).containsExactly("week.MONDAY[0] ends-before-it-begins");
        assertThat(problems(monday(new Shift(8 * 60, 25 * 60)))).containsExactly("week.MONDAY[0] out-of-day");
        assertThat(problems(monday(Shift.wholeDay()))).isEmpty();
    }

    @Test
    void a_day_both_free_and_working() {
        var plan = Given.officeHours(SpecialDay.free(DAY, "国庆节"), SpecialDay.working(DAY, "上班"));

        assertThat(problems(plan)).containsExactly("days[1] free-and-working");
        assertThat(CalendarCheck.problemsOf(plan).get(0).message()).contains("2026-10-01");
    }

    @Test
    void a_day_twice_a_free_day_with_shifts_a_day_without_a_name() {
        assertThat(problems(Given.officeHours(SpecialDay.free(DAY, "国庆节"), SpecialDay.free(DAY, "国庆节"))))
                .containsExactly("days[1] twice");
        assertThat(problems(
                        Given.officeHours(new SpecialDay(DAY, SpecialDay.Kind.FREE, "国庆节", List.of(MORNING), false))))
                .containsExactly("days[0] free-with-shifts");
        assertThat(problems(Given.officeHours(SpecialDay.free(DAY, " ")))).containsExactly("days[0].name required");
    }

    @Test
    void a_season_that_ends_before_it_begins() {
        assertThat(problems(season(new Winter(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 3, 15)))))
                .containsExactly("season.winters[0] season-ends-before-it-begins");
        assertThat(problems(new CalendarPlan(
                        "服务日历",
                        CalendarPlan.week(OFFICE_DAYS, MORNING),
                        List.of(),
                        new HeatingSeason(MonthDay.of(3, 15), MonthDay.of(11, 15), List.of()))))
                .containsExactly("season season-ends-before-it-begins");
    }

    @Test
    void a_season_over_midsummer_or_twice() {
        assertThat(problems(season(new Winter(LocalDate.of(2026, 11, 15), LocalDate.of(2027, 8, 1)))))
                .containsExactly("season.winters[0] season-over-summer");
        var winter = new Winter(LocalDate.of(2026, 11, 8), LocalDate.of(2027, 3, 22));
        assertThat(problems(season(winter, winter))).containsExactly("season.winters[1] twice");
    }

    @Test
    void a_sound_calendar_has_no_problem() {
        assertThat(problems(Given.officeHours(WorkingCalendarTest.nationalDay())))
                .isEmpty();
        assertThat(problems(Given.roundTheClock())).isEmpty();
    }

    private static CalendarPlan monday(Shift... shifts) {
        return week(Map.of(DayOfWeek.MONDAY, List.of(shifts)));
    }

    private static CalendarPlan week(Map<DayOfWeek, List<Shift>> week) {
        return plan(week, null);
    }

    private static CalendarPlan season(Winter... winters) {
        var season = new HeatingSeason(HeatingSeason.USUAL.from(), HeatingSeason.USUAL.to(), List.of(winters));
        return plan(CalendarPlan.week(OFFICE_DAYS, MORNING), season);
    }

    private static CalendarPlan plan(Map<DayOfWeek, List<Shift>> week, @Nullable HeatingSeason season) {
        return new CalendarPlan("日历", week, List.of(), season);
    }

    private static List<String> problems(CalendarPlan plan) {
        return CalendarCheck.problemsOf(plan).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
