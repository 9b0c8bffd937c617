package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.heatline.edge.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremisesKeyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3号楼, 3",
        "3#, 3",
        "3＃, 3",
        "#3, 3",
        "3#楼, 3",
        "3栋, 3",
        "3幢, 3",
        "3座, 3",
        "3 号楼, 3",
        "' ３ 号 楼 ', 3",
        "３号楼, 3",
        "三号楼, 3",
        "三栋, 3",
        "第三栋, 3",
        "第3号楼, 3",
        "03号楼, 3",
        "003, 3",
        "№3, 3",
        "No.3, 3",
        "③号楼, 3",
        "十号楼, 10",
        "十二号楼, 12",
        "二十栋, 20",
        "二十一号楼, 21",
        "一百号楼, 100",
        "一百零五号楼, 105",
        "一百一十二号楼, 112",
        "九百九十九号楼, 999",
        "一〇五号楼, 105",
        "A座, A",
        "a栋, A",
        "Ａ座, A",
        "A3栋, A3",
        "a03, A3",
        "甲三号楼, 甲3",
        "东楼, 东",
        "3-1号楼, 3-1",
        "3－1号楼, 3-1",
        "楼, 楼",
        "百合楼, 100合",
        "十十号楼, 十十",
    })
    void buildings_are_one_building_however_they_are_written(String written, String key) {
        assertThat(key("锦绣花园", written, "2", "501").buildingKey()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2单元, 2",
        "二单元, 2",
        "第二单元, 2",
        "两单元, 2",
        "２单元, 2",
        "02, 2",
        "2门, 2",
        "二门, 2",
        "单元2, 2",
        "B单元, B",
        "十一单元, 11",
        "无, ''",
        "无单元, ''",
        "-, ''",
        "—, ''",
        "/, ''",
        "'  ', ''",
    })
    void units_are_one_unit_however_they_are_written(String written, String key) {
        assertThat(key("锦绣花园", "3", written, "501").unitKey()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "501室, 501",
        "５０１, 501",
        "５０１ 室, 501",
        "501号, 501",
        "501户, 501",
        "501房间, 501",
        "0501, 501",
        "五零一, 501",
        "五〇一室, 501",
        "五○一, 501",
        "五百零一, 501",
        "1201, 1201",
        "501a, 501A",
        "501-1, 501-1",
        "501—01, 501-1",
        "负101, -101",
        "-101, -101",
        "0, 0",
        "西户, 西",
        "车库12, 车库12",
    })
    void rooms_are_one_room_however_they_are_written(String written, String key) {
        assertThat(key("锦绣花园", "3", "2", written).roomKey()).isEqualTo(key);
    }

    @Test
    void two_ways_to_write_a_flat_are_one_key_and_another_flat_is_another() {
        var written = key("锦绣花园", "3号楼", "2单元", "501室");

        assertThat(key(" 锦绣 花园", "第三栋", "二单元", "０５０１")).isEqualTo(written).hasSameHashCodeAs(written);
        assertThat(written.text()).isEqualTo("锦绣花园|3|2|501");
        assertThat(key("锦绣花园", "3", "", "501")).isNotEqualTo(written);
        assertThat(key("锦绣花园", "32", "", "501")).isNotEqualTo(key("锦绣花园", "3", "2", "501"));
    }

    @Test
    void what_separates_the_parts_of_a_key_cannot_be_smuggled_in() {
        assertThat(key("锦绣|3", "2", "1", "501")).isNotEqualTo(key("锦绣", "3|2", "1", "501"));
        assertThat(key("锦绣", "3|2", "", "501")
                        .text()
                        .chars()
                        .filter(letter -> letter == '|')
                        .count())
                .isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} reads {4}")
    @CsvSource({
        "锦绣花园, 3, 2, 501, 锦绣花园3号楼2单元501室",
        "锦绣花园, 3号楼, 2单元, 501室, 锦绣花园3号楼2单元501室",
        "锦绣花园, 3#, 二, ５０１, 锦绣花园3号楼二单元501室",
        "锦绣花园, 第三栋, '', 501, 锦绣花园第三栋501室",
        "锦绣花园, A, '', 1201, 锦绣花园A座1201室",
        "锦绣花园, A座, B, 1201, 锦绣花园A座B单元1201室",
        "锦绣花园, 东楼, 2门, 西户, 锦绣花园东楼2门西户",
        "锦绣花园, 3-1, 无, 501, 锦绣花园3-1号楼501室",
    })
    void an_address_reads_like_one(String estate, String building, String unit, String room, String address) {
        assertThat(key(estate, building, unit, room).address()).isEqualTo(address);
    }

    @Test
    void what_a_caller_says_survives_as_text() {
        var key = key("<b>𠮷祥🏠苑</b>", "=1+1", "'; drop table x", "@SUM(A1)");

        assertThat(key.address()).isEqualTo("<b>𠮷祥🏠苑</b>=1+1'; drop table x@SUM(A1)");
        assertThat(key("锦绣\u0000花\u202e园\ud800", "3", null, "1").estate()).isEqualTo("锦绣花园");
    }

    @Test
    void parts_that_are_missing_or_too_long_are_named() {
        var refused =
                catchThrowableOfType(PremisesInvalid.class, () -> key("\u200b ", "3".repeat(21), "𠮷".repeat(21), ""));

        assertThat(refused.errors())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("premises.estate", "required"),
                        tuple("premises.building", "too-long"),
                        tuple("premises.unit", "too-long"),
                        tuple("premises.room", "required"));
        assertThat(key("𠮷".repeat(80), "3", null, "1").estateKey()).hasSize(160);
        assertThat(catchThrowableOfType(PremisesInvalid.class, () -> key("\ufdfa".repeat(20), "3", null, "1")))
                .as("a sign that unfolds to eighteen letters")
                .isNotNull();
    }

    private static PremisesKey key(String estate, String building, @Nullable String unit, String room) {
        return PremisesKey.of(estate, building, unit, room);
    }
}
