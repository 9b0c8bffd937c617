package io.heatline.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstateNameTest {

    @ParameterizedTest
    @CsvSource({
        "锦绣花园, ' 锦绣 花园 '",
        "锦绣花园, 锦绣·花园",
        "中央公园(一期), 中央公园（一期）",
        "中央公园(一期), 中央公园一期",
        "中央公园(一期), 中央公园第1期",
        "中央公园(二期), 中央公园2期",
        "中央公园(十二期), 中央公园１２期",
        "红旗小区三区, 红旗小区3区",
        "soho现代城, ＳＯＨＯ现代城",
    })
    void one_estate_has_many_spellings(String name, String another) {
        assertThat(new EstateName(another)).isEqualTo(new EstateName(name)).hasSameHashCodeAs(new EstateName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "中央公园(一期), 中央公园(二期)",
        "中央公园(一期), 中央公园",
        "三合家园, 3合家园",
        "百合园, 100合园",
        "锦绣花园, 锦绣家园",
    })
    void another_name_is_another_estate(String name, String another) {
        assertThat(new EstateName(another)).isNotEqualTo(new EstateName(name));
    }
}
