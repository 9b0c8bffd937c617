package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heatline.customer.QuietHours;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursReaderTest {

    @ParameterizedTest
    @CsvSource({
        "21:00-08:00",
        "21:00~08:00",
        "21：00～8：00",
        "21：00 － 08：00",
        "21∶00—8∶00",
        "21:00:00-08:00:00",
        "21.00-8.00",
        "21点-8点",
        "21点至8点",
        "21时00分到8时",
        "21-8",
        "每天21:00到次日8:00",
        "晚上9点-早上8点",
        "晚9到早8",
        "晚上21:00-8:00",
        "下午9:00-上午8:00",
        "晚上九点到第二天早上八点",
        "二十一点至八点整",
        "9PM-8AM",
        "9:00 PM - 8:00 AM",
        "9 p.m. to 8 a.m.",
        "9:00下午-8:00上午"
    })
    void one_span_written_in_many_ways_is_the_same(String written) throws HoursReader.Unclear {
        assertThat(HoursReader.read(written).written()).isEqualTo("21:00-08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "12:30-14:00, 12:30-14:00",
        "中午12点半到下午2点, 12:30-14:00",
        "十二点半-十四点, 12:30-14:00",
        "中午1点-2点半PM, 13:00-14:30",
        "下午1点-15:00, 13:00-15:00",
        "早八点一刻-晚十点零五分, 08:15-22:05",
        "凌晨12点-6:30AM, 00:00-06:30",
        "晚上12点-凌晨6点, 00:00-06:00",
        "12AM-12PM, 00:00-12:00",
        "22:00-24:00, 22:00-00:00",
        "22点三刻-夜里2点, 22:45-02:00",
        "全天, 00:00-00:00",
        "24小时, 00:00-00:00"
    })
    void each_half_of_the_day_is_understood(String written, String hours) throws HoursReader.Unclear {
        assertThat(HoursReader.read(written).written()).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "晚上",
                "21:00",
                "25:00-08:00",
                "21:60-08:00",
                "21:5-8:00",
                "24:30-8:00",
                "上午13点-下午3点",
                "上午12点-下午3点",
                "下午0点-下午3点",
                "下午9PM-早8点",
                "12:00-14:00,21:00-08:00",
                "次日8点-21点",
                "8:00-次日21:00",
                "别打电话",
                "2026-08-21"
            })
    void what_says_no_single_span_is_refused(String written) {
        assertThat(unclear(written)).isEqualTo("hours-invalid");
    }

    /** 下午 1 点到 3 点 means 15:00, 晚上 9 点到 8 点 the next morning: nobody guesses. */
    @ParameterizedTest
    @ValueSource(strings = {"下午1点到3点", "晚上9点-8点", "1-3PM", "9PM-8:00", "8:00-晚9点"})
    void only_one_half_of_the_day_told_leaves_the_other_open(String written) {
        assertThat(unclear(written)).isEqualTo("hours-half");
    }

    @Test
    void the_hours_go_over_midnight_and_the_same_time_twice_never_ends() {
        var night = new QuietHours(LocalTime.of(21, 0, 59), LocalTime.of(8, 0));
        assertThat(night.covers(LocalTime.of(23, 0))).isTrue();
        assertThat(night.covers(LocalTime.of(7, 59))).isTrue();
        assertThat(night.covers(LocalTime.of(8, 0))).isFalse();
        assertThat(night.written()).isEqualTo("21:00-08:00");

        var always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(always.covers(LocalTime.NOON)).isTrue();
        assertThat(always.covers(LocalTime.MIDNIGHT)).isTrue();
    }

    private static String unclear(String written) {
        return catchThrowableOfType(HoursReader.Unclear.class, () -> HoursReader.read(written))
                .code();
    }
}
