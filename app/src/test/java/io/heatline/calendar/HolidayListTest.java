package io.heatline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class HolidayListTest {

    @Test
    void a_stretch_of_days_and_a_worked_saturday() {
        var days = HolidayList.read("""
                # 国务院办公厅通知
                2026-10-01,2026-10-07,休,国庆节
                2026/10/10\t\t班\t国庆节调休上班
                2027-02-05，2027-02-08，休，春节，暂定
                """);

        assertThat(days).hasSize(7 + 1 + 4);
        assertThat(days.get(6)).isEqualTo(SpecialDay.free(LocalDate.of(2026, 10, 7), "国庆节"));
        assertThat(days.get(7)).isEqualTo(SpecialDay.working(LocalDate.of(2026, 10, 10), "国庆节调休上班"));
        assertThat(days.get(8).provisional()).isTrue();
    }

    @Test
    void every_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> HolidayList.read(
                        "2026-10-01,2026-10-07,休\n2026-13-01,,休,元旦\n2026-05-05,2026-05-01,休,劳动节\n2026-05-09,,开,补班"))
                .isInstanceOf(CalendarInvalid.class)
                .asInstanceOf(InstanceOfAssertFactories.type(CalendarInvalid.class))
                .extracting(CalendarInvalid::errors)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("field", "code")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("line[1]", "columns"),
                        org.assertj.core.groups.Tuple.tuple("line[2]", "date"),
                        org.assertj.core.groups.Tuple.tuple("line[3]", "ends-before-it-begins"),
                        org.assertj.core.groups.Tuple.tuple("line[4]", "kind"));
        assertThatThrownBy(() -> HolidayList.read("# nothing\n")).isInstanceOf(CalendarInvalid.class);
    }

    /** 2026 as published: 33 days off and 6 worked weekends; 2027 the 13 statutory days, provisional. */
    @Test
    void the_shipped_list_is_the_official_one_for_2026_and_marked_as_provisional_for_2027() {
        var shipped = ShippedCalendars.holidays();

        assertThat(shipped)
                .filteredOn(day -> day.date().getYear() == 2026 && day.kind() == SpecialDay.Kind.FREE)
                .hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7)
                .noneMatch(SpecialDay::provisional);
        assertThat(shipped)
                .filteredOn(day -> day.kind() == SpecialDay.Kind.WORKING)
                .extracting(day -> day.date().toString())
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(shipped)
                .filteredOn(day -> day.date().getYear() == 2027)
                .hasSize(13)
                .allMatch(SpecialDay::provisional);
        ShippedCalendars.all().values().forEach(CalendarCheck::require);
    }
}
