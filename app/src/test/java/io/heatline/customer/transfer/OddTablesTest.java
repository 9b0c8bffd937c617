package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files as they come from charging systems, from printouts and from many hands; each gets what it says or a clear answer. */
class OddTablesTest extends ImportStory {

    @Test
    void a_file_with_nothing_in_it_and_one_with_nothing_below_its_headings_are_told_apart() throws IOException {
        var empty = as("dispatcher").upload("POST", "/api/imports", "file", "a.csv", new byte[0], Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("file-empty");
        assertThat(await(imported(" \n\n"), "FAILED").path("failure").asText()).isEqualTo("import-no-headings");

        var bare = await(imported("小区,楼号,房号,姓名\n,,,\n\n"), "FAILED");

        assertThat(bare.path("failure").asText()).isEqualTo("import-no-rows");
        assertThat(bare.path("headers")).hasSize(4);
        assertThat(post(bare, "commit").code()).isEqualTo("import-wrong-state");
    }

    @Test
    void headings_that_come_once_more_are_no_households() throws IOException {
        var estate = "重复表头花园";
        var checked = checked(imported("小区,楼号,房号,姓名\nestate,building,room,name\n" + estate + ",1,101,王\n"
                + "小区,楼号,房号,姓名\n" + estate + ",1,102,李\n"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 2));
    }

    @Test
    void of_two_columns_with_numbers_both_are_taken_in() throws IOException {
        var estate = "两列电话花园";
        committed(checked(imported("小区,楼号,房号,姓名,联系电话,手机\n" + estate + ",1,101,王,0451-8888888转12,138 0000 0000\n")));

        assertThat(one(estate, "101").path("contacts").path(0).path("phones").toString())
                .contains("0451-8888888转12", "138 0000 0000");
    }

    /** As an old charging system writes it: GB18030, semicolons, line ends of a Mac, zeros in front, no units. */
    @Test
    void a_dump_of_an_old_system_is_understood() throws IOException {
        var estate = "老系统花园";
        var text = "用户台账;;;;\r小区;楼号;房号;面积;电话\r" + estate + "\u3000;03;0501;80.50㎡;138-0000-0001/139-0000-0001\r"
                + estate + ";3;0502 ;1,080.5;\r";
        var done = committed(checked(upload(text.getBytes(Charset.forName("GB18030")), "a.csv")));

        assertThat(counts(done)).isEqualTo(Map.of("CREATE", 2));
        var flat = one(estate, "501");
        assertThat(flat.path("address").asText()).isEqualTo("老系统花园03号楼0501室");
        assertThat(flat.path("heatedArea").decimalValue()).isEqualByComparingTo("80.5");
        assertThat(flat.path("contacts").path(0).path("phones")).hasSize(2);
        assertThat(one(estate, "502").path("heatedArea").decimalValue()).isEqualByComparingTo("1080.5");
    }

    /** Written out, each of them would be a thousand million digits. */
    @Test
    void an_area_that_has_no_end_is_an_error_of_its_cell() throws IOException {
        var checked = checked(imported("小区,楼号,房号,面积\n无尽花园,1,101,1E999999999\n无尽花园,1,102,1E-999999999\n"));

        assertThat(counts(checked)).isEqualTo(Map.of("ERROR", 2));
    }

    @Test
    void a_room_with_a_zero_in_front_is_the_room_without() throws IOException {
        var estate = "前导零花园";
        var checked = checked(imported(
                "小区,楼号,单元,房号,姓名\n" + estate + ",1,,501,王\n" + estate + ",01,-,0501,李\n" + estate + ",1号楼,无,５０１室,王\n"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 2, "CONFLICT", 1));
        committed(checked);
        assertThat(listed(estate)).singleElement().satisfies(flat -> assertThat(flat.path("contacts"))
                .hasSize(2));
    }

    @Test
    void a_number_that_lost_its_end_is_told_for_what_it_is() throws IOException {
        var estate = "科学记数花园";
        var checked = checked(imported("小区,楼号,房号,用户编号,电话\n" + estate + ",1,101,2.02411E+17,1.38E+10\n" + estate
                + ",1,102,A-12,13800000002\n"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 1, "ERROR", 1));
        var problems = rows(checked, "ERROR").get(0).path("problems");
        assertThat(problems.findValuesAsText("code")).containsExactly("number-lost", "number-lost");
        assertThat(problems.findValuesAsText("column")).containsExactly("3", "4");
    }

    private JsonNode imported(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8), "a.csv");
    }
}
