package io.heatline.calendar;

import static io.heatline.calendar.Given.at;
import static io.heatline.calendar.Given.office;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked out by hand. Office hours are 08:30-12:00 (3½ h) and 13:30-18:00 (4½ h). */
class WorkingCalendarTest {

    @Test
    void thirty_minutes_from_ten_to_six_on_a_friday_is_ten_to_nine_on_monday() {
        // 27 November 2026 is a Friday. 17:50-18:00 = 10 min; Monday 30th 08:30 + 20 min = 08:50.
        assertThat(office().after(at("2026-11-27T17:50"), ofMinutes(30))).isEqualTo(at("2026-11-30T08:50"));
    }

    @Test
    void lunch_does_not_count() {
        // Tuesday 11:40-12:00 = 20 min; 13:30 + 10 min.
        assertThat(office().after(at("2026-11-24T11:40"), ofMinutes(30))).isEqualTo(at("2026-11-24T13:40"));
    }

    @Test
    void what_comes_in_at_night_starts_in_the_morning() {
        assertThat(office().after(at("2026-11-25T03:12"), ofMinutes(30))).isEqualTo(at("2026-11-25T09:00"));
    }

    @Test
    void a_span_used_up_at_the_end_of_a_shift_ends_there() {
        assertThat(office().after(at("2026-11-27T17:50"), ofMinutes(10))).isEqualTo(at("2026-11-27T18:00"));
    }

    @Test
    void a_whole_week_of_holiday_is_leapt_over() {
        // National Day 2026: 1 October (Thursday) to 7 (Wednesday) free. Wednesday 30 September 17:00-18:00 = 1 h;
        // Thursday 8 October 08:30 + 1 h = 09:30.
        var calendar = office(nationalDay());

        assertThat(calendar.after(at("2026-09-30T17:00"), ofHours(2))).isEqualTo(at("2026-10-08T09:30"));
        assertThat(calendar.between(at("2026-09-30T17:00"), at("2026-10-08T09:30")))
                .isEqualTo(ofHours(2));
    }

    @Test
    void a_saturday_that_is_worked_counts_like_a_working_day() {
        // Saturday 10 October 2026 is worked for National Day. Friday 9th 17:50-18:00 = 10 min; Saturday 08:30 + 20
        // min.
        var calendar = office(SpecialDay.working(LocalDate.of(2026, 10, 10), "国庆节调休上班"));

        assertThat(calendar.after(at("2026-10-09T17:50"), ofMinutes(30))).isEqualTo(at("2026-10-10T08:50"));
    }

    @Test
    void a_saturday_that_is_worked_may_have_hours_of_its_own() {
        // Only 09:00-11:00 that day: Friday 17:00-18:00 = 1 h, Saturday 2 h, Monday 08:30 + 1 h.
        var short9to11 = new SpecialDay(
                LocalDate.of(2026, 11, 28), SpecialDay.Kind.WORKING, "值班", List.of(Shift.of(9, 0, 11, 0)), false);

        assertThat(office(short9to11).after(at("2026-11-27T17:00"), ofHours(4))).isEqualTo(at("2026-11-30T09:30"));
    }

    @Test
    void spring_festival_with_its_working_saturdays() {
        // 2026: Saturday 14 February worked, 15-23 free, Saturday 28 worked.
        var calendar = office(springFestival());

        // Friday 13th 17:30-18:00 = ½ h, Saturday 14th all 8 h, Tuesday 24th 08:30 + 1½ h = 10:00.
        assertThat(calendar.after(at("2026-02-13T17:30"), ofHours(10))).isEqualTo(at("2026-02-24T10:00"));
        // Friday 27th 16:00-18:00 = 2 h, Saturday 28th 08:30-11:30 = 3 h.
        assertThat(calendar.after(at("2026-02-27T16:00"), ofHours(5))).isEqualTo(at("2026-02-28T11:30"));
    }

    @Test
    void an_emergency_calendar_never_sleeps() {
        var never = Given.roundTheClock(Given.SHANGHAI);

        assertThat(never.after(at("2026-02-16T23:50"), ofMinutes(30))).isEqualTo(at("2026-02-17T00:20"));
        assertThat(never.between(at("2026-02-14T00:00"), at("2026-02-24T00:00")))
                .isEqualTo(Duration.ofDays(10));
    }

    @Test
    void what_was_left_when_the_clock_stopped_is_left_when_it_goes_on() {
        // Two hours from Friday 16:30 would be Monday 09:00 (1½ h + ½ h). Stopped on Friday 17:00: 30 min used, 1 h 30
        // left.
        // Going on Wednesday 17:00: 1 h until 18:00, Thursday 08:30 + 30 min = 09:00.
        var calendar = office();
        var due = calendar.after(at("2026-11-27T16:30"), ofHours(2));
        assertThat(due).isEqualTo(at("2026-11-30T09:00"));

        var left = calendar.between(at("2026-11-27T17:00"), due);

        assertThat(left).isEqualTo(ofMinutes(90));
        assertThat(calendar.after(at("2026-12-02T17:00"), left)).isEqualTo(at("2026-12-03T09:00"));
    }

    @Test
    void a_due_date_in_the_past_leaves_nothing() {
        assertThat(office().between(at("2026-11-27T17:00"), at("2026-11-27T09:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void no_time_at_all_is_now_even_at_night() {
        assertThat(office().after(at("2026-11-28T03:00"), Duration.ZERO)).isEqualTo(at("2026-11-28T03:00"));
        assertThatThrownBy(() -> office().after(at("2026-11-28T03:00"), ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_heating_season_runs_over_new_year_and_may_start_early() {
        assertThat(office().heats(at("2026-11-14T23:59"))).isFalse();
        assertThat(office().heats(at("2026-11-15T00:00"))).isTrue();
        assertThat(office().heats(at("2027-03-15T23:59"))).isTrue();
        assertThat(office().heats(at("2027-03-16T00:00"))).isFalse();

        var early = new HeatingSeason(
                HeatingSeason.USUAL.from(),
                HeatingSeason.USUAL.to(),
                List.of(new HeatingSeason.Winter(LocalDate.of(2026, 11, 8), LocalDate.of(2027, 3, 22))));
        assertThat(early.contains(LocalDate.of(2026, 11, 8))).isTrue();
        assertThat(early.contains(LocalDate.of(2027, 3, 22))).isTrue();
        assertThat(early.contains(LocalDate.of(2027, 11, 8))).isFalse();
    }

    @Test
    void a_night_of_summer_time_is_as_long_as_it_was() {
        // Berlin skips 02:00-03:00 on 29 March 2026 and has it twice on 25 October.
        var berlin = ZoneId.of("Europe/Berlin");
        var never = Given.roundTheClock(berlin);
        var spring = LocalDate.of(2026, 3, 29).atStartOfDay(berlin).toInstant();
        var autumn = LocalDate.of(2026, 10, 25).atStartOfDay(berlin).toInstant();

        assertThat(never.between(
                        spring, LocalDate.of(2026, 3, 30).atStartOfDay(berlin).toInstant()))
                .isEqualTo(ofHours(23));
        assertThat(never.between(
                        autumn, LocalDate.of(2026, 10, 26).atStartOfDay(berlin).toInstant()))
                .isEqualTo(ofHours(25));
    }

    static SpecialDay[] nationalDay() {
        return free("国庆节", LocalDate.of(2026, 10, 1), 7).toArray(SpecialDay[]::new);
    }

    private static SpecialDay[] springFestival() {
        var days = new java.util.ArrayList<>(free("春节", LocalDate.of(2026, 2, 15), 9));
        days.add(SpecialDay.working(LocalDate.of(2026, 2, 14), "春节调休上班"));
        days.add(SpecialDay.working(LocalDate.of(2026, 2, 28), "春节调休上班"));
        return days.toArray(SpecialDay[]::new);
    }

    private static List<SpecialDay> free(String name, LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .map(date -> SpecialDay.free(date, name))
                .toList();
    }
}
