package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.TablesOfOld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is understood of a file: its format, its letters, its headings, its cells. */
class TableReadTest extends ImportStory {

    @ParameterizedTest
    @EnumSource
    void every_format_is_taken_in_and_says_what_it_will_do_first(SheetFormat format) throws IOException {
        var estate = "导入花园" + format;
        var import1 = checked(upload(
                table(
                        format,
                        StandardCharsets.UTF_8,
                        estate,
                        List.of(
                                row(
                                        estate,
                                        "1号楼",
                                        "1单元",
                                        "101",
                                        "88.5",
                                        "居民",
                                        "王导入",
                                        "138-0002-0001/0451-81230002转8",
                                        "王业主"),
                                row(estate, "1号楼", "1单元", "102", "70", "居民", "李导入", "13800020003", ""))),
                "a." + format.extension()));

        assertThat(counts(import1)).isEqualTo(Map.of("CREATE", 2));
        assertThat(listed(estate)).isEmpty();

        var done = committed(import1);
        assertThat(counts(done)).isEqualTo(Map.of("CREATE", 2));
        var flat = get("/api/premises/" + listed(estate).get(0).path("id").asText());
        assertThat(flat.path("heatedArea").decimalValue()).isEqualByComparingTo("88.5");
        assertThat(flat.path("owners").path(0).path("name").asText()).isEqualTo("王业主");
        assertThat(flat.path("contacts").path(0).path("phones").findValuesAsText("phone"))
                .containsExactly("138-0002-0001", "0451-81230002转8");
    }

    @Test
    void gb18030_is_told_from_utf_8() throws IOException {
        var estate = "国标花园𠮷";
        var done = committed(checked(upload(
                table(
                        SheetFormat.CSV,
                        GB18030,
                        estate,
                        List.of(row(estate, "1", "", "1", "", "", "王", "13800020010", ""))),
                "a.csv")));

        assertThat(counts(done)).isEqualTo(Map.of("CREATE", 1));
        assertThat(listed(estate)).hasSize(1);
    }

    @Test
    void a_title_above_merged_headings_and_a_heading_of_ones_own_are_understood_and_remembered() throws IOException {
        var estate = "标题花园";
        var text = "2026年用户档案,,,,\n,房屋,,联系人,\n小区,栋,房间,姓名,热线\n" + estate + ",1,101,王,13800020081\n";
        var import1 = upload(text.getBytes(StandardCharsets.UTF_8), "a.csv");
        assertThat(await(import1, "FAILED").path("failure").asText()).isEqualTo("import-column-missing");

        var known = text.replace("栋,", "楼号,");
        var checked = checked(upload(known.getBytes(StandardCharsets.UTF_8), "b.csv"));
        assertThat(checked.path("mapping").path("3").asText()).isEqualTo("NAME");
        as("dispatcher")
                .put(
                        "/api/imports/" + id(checked) + "/mapping",
                        Map.of(
                                "mapping",
                                Map.of("0", "ESTATE", "1", "BUILDING", "2", "ROOM", "3", "NAME", "4", "PHONES")));
        committed(await(checked, "CHECKED"));
        assertThat(one(estate, "101").path("contacts").path(0).path("phone").asText())
                .isEqualTo("13800020081");

        var next = checked(upload(known.replace(",101,", ",102,").getBytes(StandardCharsets.UTF_8), "c.csv"));
        assertThat(next.path("mapping").path("4").asText()).isEqualTo("PHONES");
    }

    @Test
    void headings_that_say_too_little_wait_for_somebody_who_knows_better() throws IOException {
        var estate = "说不清花园";
        var text = "小区,幢次,房间,姓名\n" + estate + ",1,101,王\n";
        var failed = await(upload(text.getBytes(StandardCharsets.UTF_8), "a.csv"), "FAILED");
        assertThat(failed.path("headers")).hasSize(4);

        var mapping = Map.of("mapping", Map.of("0", "ESTATE", "1", "BUILDING", "2", "ROOM"));
        var mapped = as("dispatcher").put("/api/imports/" + id(failed) + "/mapping", mapping);

        assertThat(mapped.status()).as(mapped.text()).isEqualTo(200);
        assertThat(counts(checked(failed))).isEqualTo(Map.of("CREATE", 1));
        assertThat(checked(failed).path("failure").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-1-5, 2010-01-05",
        "2010/1/5, 2010-01-05",
        "2010.01.05, 2010-01-05",
        "2010年1月5日, 2010-01-05",
        "20100105, 2010-01-05",
        "２０１０年０１月０５日, 2010-01-05",
        "2010-01-05 08:30:00, 2010-01-05",
    })
    void a_day_is_understood_as_people_write_it(String written, String day) throws IOException {
        var estate = "日期花园" + written.length() + written.hashCode();
        var text = "楼盘名称,楼盘号,门牌号,产权人,产权起始日\n" + estate + ",1,101,甲," + written + "\n";
        committed(checked(upload(text.getBytes(StandardCharsets.UTF_8), "a.csv")));

        assertThat(get("/api/premises/" + one(estate, "101").path("id").asText())
                        .path("owners")
                        .path(0)
                        .path("from")
                        .asText())
                .isEqualTo(day);
    }

    @Test
    void what_is_no_table_is_refused_with_its_reason() throws IOException {
        assertThat(failure("<html>".repeat(50).getBytes(StandardCharsets.UTF_8), "a.xlsx"))
                .isEqualTo("import-no-headings");
        assertThat(failure(TablesOfOld.withMacros(), "a.xlsx")).isEqualTo("sheet-macros");
        assertThat(failure(TablesOfOld.bomb(), "a.xlsx")).isEqualTo("sheet-bomb");
        assertThat(failure(TablesOfOld.bombThatLies(), "a.xlsx")).isIn("sheet-bomb", "sheet-damaged");
        assertThat(failure(TablesOfOld.encrypted(), "a.xlsx")).isEqualTo("sheet-encrypted");
        assertThat(failure(Arrays.copyOf(TablesOfOld.xlsx(List.of(HEADINGS)), 900), "a.xlsx"))
                .isEqualTo("sheet-damaged");
        assertThat(failure(new byte[] {(byte) 0x81, 0, 1, 2, (byte) 0xFF}, "a.csv"))
                .isIn("sheet-encoding", "sheet-not-a-table");
    }

    @Test
    void what_was_refused_is_kept_as_it_came_for_the_auditor() throws IOException {
        byte[] file = TablesOfOld.withMacros();
        var refused = await(upload(file, "带宏.xlsx"), "FAILED");

        assertThat(as("auditor").get("/api/imports/" + id(refused) + "/file").bytes())
                .isEqualTo(file);
        assertThat(as("auditor").get("/api/audit?object=" + id(refused)).text()).contains("import.received", "带宏.xlsx");
        assertThat(as("dispatcher")
                        .get("/api/imports/" + id(refused) + "/report")
                        .code())
                .isEqualTo("sheet-macros");
    }

    @Test
    void headings_that_are_merged_over_two_rows_are_understood() throws IOException {
        var estate = "合并表头花园";
        var checked = checked(upload(TablesOfOld.mergedHeadings(estate), "a.xlsx"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 1));
        committed(checked);
        assertThat(one(estate, "101").path("heatedArea").asInt()).isEqualTo(80);
    }

    @Test
    void an_xls_that_is_called_xlsx_is_read_as_what_it_is_and_a_formula_that_fails_is_an_error_of_its_cell()
            throws IOException {
        var estate = "旧表花园";
        var checked = checked(upload(TablesOfOld.xlsWithFormulas(estate), "a.xlsx"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 1, "ERROR", 1));
        assertThat(rows(checked, "ERROR")
                        .get(0)
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("cell-error");
        assertThat(as("dispatcher")
                        .get("/api/imports/" + id(checked) + "/report")
                        .bytes())
                .as("a workbook of today, as its name says")
                .startsWith('P', 'K');
        committed(checked);
        var flat = one(estate, "101");
        assertThat(flat.path("heatedArea").asInt()).isEqualTo(80);
        assertThat(flat.path("contacts").path(0).path("phone").asText()).isEqualTo("13800020101");
    }

    @Test
    void a_file_of_two_hundred_megabytes_is_refused_at_the_door() throws Exception {
        var megabytes = BodyPublishers.ofByteArrays(Collections.nCopies(200, new byte[1 << 20]));
        var request = HttpRequest.newBuilder(URI.create(root() + "/api/imports"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(megabytes, 200L << 20))
                .build();

        var answer = new Answer(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofByteArray()));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    private String failure(byte[] file, String name) {
        return await(upload(file, name), "FAILED").path("failure").asText();
    }
}
