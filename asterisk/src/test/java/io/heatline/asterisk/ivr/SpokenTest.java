package io.heatline.asterisk.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("n-2", "两"),
            Map.entry("n-10", "十"),
            Map.entry("n-100", "百"),
            Map.entry("n-1000", "千"),
            Map.entry("n-10000", "万"),
            Map.entry("n-100000000", "亿"),
            Map.entry("n-minus", "负"),
            Map.entry("n-point", "点"),
            Map.entry("n-yuan", "元"),
            Map.entry("n-jiao", "角"),
            Map.entry("n-fen", "分"),
            Map.entry("t-year", "年"),
            Map.entry("t-month", "月"),
            Map.entry("t-day", "日"),
            Map.entry("t-hour", "点"),
            Map.entry("t-half", "半"),
            Map.entry("t-sharp", "整"),
            Map.entry("t-minute", "分"));

    @ParameterizedTest
    @CsvSource({
        "0, 零",
        "7, 七",
        "10, 十",
        "12, 十二",
        "20, 二十",
        "99, 九十九",
        "100, 一百",
        "105, 一百零五",
        "110, 一百一十",
        "222, 二百二十二",
        "1000, 一千",
        "1001, 一千零一",
        "1010, 一千零一十",
        "2000, 两千",
        "2002, 两千零二",
        "10000, 一万",
        "10050, 一万零五十",
        "20030, 两万零三十",
        "100000, 十万",
        "120000, 十二万",
        "101001, 十万一千零一",
        "100000000, 一亿",
        "200000001, 两亿零一",
        "-15, 负十五"
    })
    void numbers(long value, String said) {
        assertThat(written(Spoken.number(value))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零元",
        "2, 两元",
        "1234.5, 一千二百三十四元五角",
        "0.05, 五分",
        "0.5, 五角",
        "3.05, 三元零五分",
        "-320.50, 负三百二十元五角",
        "12.345, 十二元三角五分"
    })
    void amounts(BigDecimal yuan, String said) {
        assertThat(written(Spoken.amount(yuan))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"18.5, 十八点五", "-0.3, 负零点三", "20, 二十", "16.05, 十六点零五"})
    void decimals(BigDecimal value, String said) {
        assertThat(written(Spoken.decimal(value))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"14:30, 十四点半", "02:05, 两点零五分", "09:00, 九点整", "20:20, 二十点二十分", "00:10, 零点十分"})
    void times(LocalTime time, String said) {
        assertThat(written(Spoken.time(time))).isEqualTo(said);
    }

    @Test
    void dates_and_digits() {
        assertThat(written(Spoken.date(LocalDate.of(2026, 1, 15)))).isEqualTo("二零二六年一月十五日");
        assertThat(written(Spoken.day(LocalDate.of(2026, 12, 2)))).isEqualTo("十二月二日");
        assertThat(written(Spoken.digits("8001-20"))).isEqualTo("八零零一二零");
    }

    private static String written(List<String> prompts) {
        return prompts.stream()
                .map(prompt -> prompt.startsWith("d-")
                        ? "" + "零一二三四五六七八九".charAt(prompt.charAt(2) - '0')
                        : WRITTEN.getOrDefault(prompt, "?" + prompt))
                .collect(Collectors.joining());
    }
}
