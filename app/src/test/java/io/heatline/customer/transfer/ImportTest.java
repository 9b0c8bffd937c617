package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import io.heatline.sheet.TablesOfOld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of households on its way into the archive, and out again. */
class ImportTest extends HeatlineTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> HEADINGS =
            List.of("楼盘名称", "楼盘号", "单元", "门牌号", "供热面积(㎡)", "客户类型", "联系人", "电话", "产权人");

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

    /** Among all rows of the import it would take a file of thousands minutes on H2. */
    @Test
    void a_row_and_its_numbers_are_found_by_the_primary_key() {
        var plan = database.queryForObject(
                "explain select f.written from customer_import_row r join customer_import_phone f"
                        + " on f.import_id = r.import_id and f.row_no = r.row_no"
                        + " where r.import_id = 'x' and r.row_no between 1 and 5000",
                String.class);

        assertThat(plan).contains("PRIMARY_KEY").doesNotContain("FK_INDEX");
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
    void a_second_file_updates_leaves_alone_and_refuses_cell_by_cell() throws IOException {
        var estate = "再次花园";
        committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "80", "居民", "王", "13800020021", "甲"),
                        row(estate, "1", "1", "102", "80", "居民", "李", "13800020022", "")),
                "a.csv")));

        var again = checked(upload(
                csv(
                        estate,
                        row(estate, "第1栋", "1单元", "0101室", "81.25", "", "王", "13900020021", "乙"),
                        row(estate, "1", "1", "102", "80", "居民", "李", "13800020022", ""),
                        row(estate, "1", "1", "103", "很大", "别墅", "赵", "没有", ""),
                        row(estate, "1", "1", "", "80", "", "", "", ""),
                        row(estate, "1", "1", "104", "80", "", "钱", "13800020024", ""),
                        row(estate, "1", "１单元", "104", "90", "", "孙", "13800020025", "")),
                "b.csv"));

        assertThat(counts(again))
                .isEqualTo(Map.of("UPDATE", 1, "UNCHANGED", 1, "ERROR", 2, "CREATE", 1, "CONFLICT", 1));
        var errors = rows(again, "ERROR");
        assertThat(errors.get(0).path("row").asInt()).isEqualTo(4);
        assertThat(errors.get(0).path("problems").findValuesAsText("code"))
                .containsExactlyInAnyOrder("area-invalid", "word-unknown", "phone-invalid");
        assertThat(errors.get(0).path("problems").path(0).path("column").asInt())
                .isEqualTo(4);
        assertThat(rows(again, "CONFLICT")
                        .get(0)
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("row-contradicts");
        var report = new String(
                as("dispatcher").get("/api/imports/" + id(again) + "/report").bytes(), StandardCharsets.UTF_8);
        assertThat(report.lines().toList().get(0)).contains("导入结果", "原因");
        assertThat(report).contains("不是面积", "供热面积(㎡)（E列）");

        committed(again);
        var flat = get("/api/premises/" + one(estate, "101").path("id").asText());
        assertThat(flat.path("heatedArea").decimalValue()).isEqualByComparingTo("81.25");
        assertThat(flat.path("contacts").path(0).path("phones")).hasSize(2);
        assertThat(flat.path("owners").findValuesAsText("name")).containsExactly("甲", "乙");
        assertThat(flat.path("owners").path(0).path("until").isNull()).isFalse();
        assertThat(listed(estate)).hasSize(3);
    }

    @Test
    void what_changed_between_check_and_commit_is_a_conflict_and_stays() throws IOException {
        var estate = "其间花园";
        committed(
                checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020031", "")), "a.csv")));
        var late = checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "90", "", "", "", ""),
                        row(estate, "1", "1", "102", "80", "", "", "", "")),
                "b.csv"));
        var flat = get("/api/premises/" + one(estate, "101").path("id").asText());
        as("agent")
                .put(
                        "/api/premises/" + flat.path("id").asText(),
                        Map.of(
                                "estate",
                                estate,
                                "building",
                                "1",
                                "unit",
                                "1",
                                "room",
                                "101",
                                "heatedArea",
                                85,
                                "version",
                                flat.path("version").asInt()));
        as("agent")
                .post(
                        "/api/premises",
                        Map.of("premises", Map.of("estate", estate, "building", "1", "unit", "1", "room", "102")));

        var done = committed(late);

        assertThat(counts(done)).isEqualTo(Map.of("CONFLICT", 2));
        assertThat(rows(done, "CONFLICT").stream()
                        .map(row -> row.path("problems").path(0).path("code").asText()))
                .containsExactly("changed-since", "registered-since");
        assertThat(one(estate, "101").path("heatedArea").asInt()).isEqualTo(85);
    }

    @Test
    void an_import_is_taken_back_as_a_whole_while_nothing_has_built_on_it() throws IOException {
        var estate = "撤销花园";
        committed(
                checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020041", "甲")), "a.csv")));
        var second = committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "90", "", "王", "13900020041", "乙"),
                        row(estate, "1", "1", "102", "80", "", "李", "13800020042", "")),
                "b.csv")));

        post(second, "undo");
        await(second, "UNDONE");

        assertThat(listed(estate)).hasSize(1);
        var flat = get("/api/premises/" + one(estate, "101").path("id").asText());
        assertThat(flat.path("heatedArea").asInt()).isEqualTo(80);
        assertThat(flat.path("contacts").path(0).path("phones").findValuesAsText("phone"))
                .containsExactly("13800020041");
        assertThat(flat.path("owners").findValuesAsText("name")).containsExactly("甲");
        assertThat(flat.path("owners").path(0).path("until").isNull()).isTrue();
    }

    @Test
    void what_was_built_upon_is_not_taken_back() throws IOException {
        var estate = "基础花园";
        var done = committed(
                checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020051", "")), "a.csv")));
        var flat = one(estate, "101");
        as("agent")
                .post(
                        "/api/premises/" + flat.path("id").asText() + "/archive",
                        Map.of("version", flat.path("version").asInt()));

        var refused = as("dispatcher").post("/api/imports/" + id(done) + "/undo", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("import-built-upon");
        assertThat(listed(estate)).hasSize(1);
    }

    @Test
    void a_cancelled_import_takes_nothing_over_and_its_file_is_kept_for_the_auditor() throws IOException {
        var estate = "取消花园";
        byte[] file = csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020061", ""));
        var import1 = checked(upload(file, "a.csv"));

        assertThat(post(import1, "cancel").json().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(post(import1, "commit").code()).isEqualTo("import-wrong-state");
        assertThat(listed(estate)).isEmpty();
        assertThat(as("auditor").get("/api/imports/" + id(import1) + "/file").bytes())
                .isEqualTo(file);
    }

    @Test
    void two_people_who_import_the_same_flats_at_once_make_them_once() throws IOException {
        var estate = "同时导入花园";
        byte[] file = csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020071", ""));
        var one = checked(upload(file, "a.csv"));
        var two = checked(upload(file, "b.csv"));

        post(one, "commit");
        post(two, "commit");
        await(one, "COMMITTED");
        var second = await(two, "COMMITTED");

        assertThat(listed(estate)).hasSize(1);
        assertThat(counts(second)).isEqualTo(Map.of("CONFLICT", 1));
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
    void what_came_in_is_found_and_what_was_taken_back_is_not() throws IOException {
        var estate = "寻得花园";
        var done = committed(checked(
                upload(csv(estate, row(estate, "1", "1", "101", "80", "居民", "甲寻得", "13800020041", "")), "a.csv")));
        found("甲寻得", 1);

        var renamed = committed(checked(
                upload(csv(estate, row(estate, "1", "1", "101", "80", "居民", "欧阳凤梧", "13800020041", "")), "b.csv")));
        found("欧阳凤梧", 1);

        assertThat(post(renamed, "undo").status()).isEqualTo(200);
        await(renamed, "UNDONE");
        found("欧阳凤梧", 0);
        assertThat(post(done, "cancel").code()).isEqualTo("import-wrong-state");
    }

    private void found(String name, int households) {
        var path = "/api/premises?text=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (get(path).path("items").size() != households && System.nanoTime() < end) {
            pause();
        }
        assertThat(get(path).path("items")).as(name).hasSize(households);
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

    @Test
    void imports_are_listed_the_latest_first_page_by_page_with_who_began_them() throws IOException {
        var first = upload(csv("列表花园", row("列表花园", "1", "1", "101", "", "", "王", "13800020031", "")), "first.csv");
        var second = upload(csv("列表花园", row("列表花园", "1", "1", "102", "", "", "王", "13800020032", "")), "second.csv");

        var page = get("/api/imports?limit=1", "dispatcher");
        var next = get("/api/imports?limit=1&after=" + page.path("next").asText(), "dispatcher");

        assertThat(page.path("items").findValuesAsText("id")).containsExactly(id(second));
        assertThat(next.path("items").findValuesAsText("id")).containsExactly(id(first));
        assertThat(page.path("items").path(0).path("startedByName").asText())
                .isEqualTo(get("/api/me", "dispatcher").path("name").asText());
        assertThat(as("dispatcher").get("/api/imports?after=somewhere").code()).isEqualTo("cursor-invalid");
        assertThat(as("agent").get("/api/imports").status()).isEqualTo(403);
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
    void an_export_comes_back_unchanged_formulas_and_all() throws IOException {
        var estate = "往返花园=1+1";
        committed(checked(upload(
                csv(
                        estate,
                        row(
                                estate,
                                "-1",
                                "",
                                "@101",
                                "80.25",
                                "商业",
                                "=cmd|' /C calc'!A0",
                                "+86 138-0002-0091/81230091转12",
                                "'-甲"),
                        row(estate, "-1", "", "@101", "80.25", "商业", "+乙", "13900020091(家属)", "'-甲")),
                "a.csv")));
        assertThat(listed(estate)).hasSize(1);

        for (var format : List.of("XLSX", "CSV")) {
            byte[] file = exported("dispatcher", format, "estate:eq:" + estate);
            if (format.equals("CSV")) {
                assertThat(new String(file, StandardCharsets.UTF_8)).contains("'=cmd|", "'@101", "'-1", "''-甲");
            }
            var back = checked(upload(file, "back." + format.toLowerCase()));
            assertThat(counts(back))
                    .as(format + rows(back, "UPDATE") + rows(back, "ERROR"))
                    .isEqualTo(Map.of("UNCHANGED", 2));
            post(back, "cancel");
        }
        assertThat(new String(exported("auditor", "CSV", "estate:eq:" + estate), StandardCharsets.UTF_8))
                .doesNotContain("13900020091")
                .contains("139****0091(家属)");
        assertThat(as("auditor").get("/api/audit?person=dispatcher").text()).contains("premises.exported");
    }

    @Test
    void who_may_not_import_or_export_is_told_so() throws IOException {
        byte[] file = csv("权限花园", row("权限花园", "1", "1", "101", "80", "", "", "", ""));
        for (var login : List.of("technician", "lead", "agent", "auditor", "admin")) {
            assertThat(as(login)
                            .upload("POST", "/api/imports", "file", "a.csv", file, Map.of())
                            .status())
                    .isEqualTo(403);
        }
        for (var login : List.of("technician", "lead", "agent", "admin")) {
            assertThat(as(login).post("/api/exports", Map.of("format", "CSV")).status())
                    .isEqualTo(403);
        }
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
    void one_flat_in_several_spellings_is_one_and_who_stands_there_twice_is_told() throws IOException {
        var estate = "写法花园";
        var checked = checked(upload(
                csv(
                        estate,
                        row(estate, "3号楼", "2单元", "501", "80", "", "王", "13800020111", ""),
                        row("写法 花园", "第三栋", "二单元", "0501室", "", "", "李", "13800020112", ""),
                        row(estate, "３＃", "2", "501户", "80", "", "王", "13800020113", "")),
                "a.csv"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 2, "CONFLICT", 1));
        var problem = rows(checked, "CONFLICT").get(0).path("problems").path(0);
        assertThat(problem.path("code").asText()).isEqualTo("row-repeated");
        assertThat(problem.path("value").asText()).isEqualTo("2");
        committed(checked);
        assertThat(listed(estate)).hasSize(1);
        assertThat(listed(estate).get(0).path("contacts")).hasSize(2);
    }

    @Test
    void a_flat_that_stands_there_twice_changes_once() throws IOException {
        var estate = "两行花园";
        for (var area : List.of("80", "90")) {
            committed(checked(upload(
                    csv(
                            estate,
                            row(estate, "1", "1", "101", area, "", "王", "13800020121", ""),
                            row(estate, "1", "1", "101", area, "", "李", "13800020122", "")),
                    "a.csv")));
        }

        var changes = get("/api/premises/" + one(estate, "101").path("id").asText() + "/changes")
                .path("items");
        assertThat(changes.findValuesAsText("kind")).containsExactly("CHANGED", "REGISTERED");
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

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    private static byte[] csv(String estate, List<String>... rows) throws IOException {
        return table(SheetFormat.CSV, StandardCharsets.UTF_8, estate, List.of(rows));
    }

    private static byte[] table(SheetFormat format, Charset charset, String estate, List<List<String>> rows)
            throws IOException {
        if (format == SheetFormat.XLS) {
            return TablesOfOld.xls(concat(rows));
        }
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.open(out, format, charset)) {
            for (var row : concat(rows)) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> concat(List<List<String>> rows) {
        var all = new java.util.ArrayList<List<String>>(List.of(HEADINGS));
        all.addAll(rows);
        return all;
    }

    private JsonNode upload(byte[] file, String name) {
        var answer = as("dispatcher").upload("POST", "/api/imports", "file", name, file, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private JsonNode checked(JsonNode import1) {
        return await(import1, "CHECKED");
    }

    private JsonNode committed(JsonNode import1) {
        assertThat(post(import1, "commit").status()).isEqualTo(200);
        return await(import1, "COMMITTED");
    }

    private JsonNode await(JsonNode import1, String state) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode now = import1;
        while (System.nanoTime() < end) {
            now = as("dispatcher").get("/api/imports/" + id(import1)).json();
            if (now.path("state").asText().equals(state)) {
                return now;
            }
            if (now.path("state").asText().equals("FAILED")) {
                break;
            }
            pause();
        }
        throw new AssertionError("not " + state + " but " + now);
    }

    private byte[] exported(String login, String format, String term) {
        var begun = as(login)
                .post("/api/exports", Map.of("format", format, "filter", List.of(term)))
                .json();
        var path = "/api/exports/" + begun.path("id").asText();
        for (int i = 0;
                i < 300 && !as(login).get(path).json().path("state").asText().equals("DONE");
                i++) {
            pause();
        }
        return as(login).get(path + "/file").bytes();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer post(JsonNode import1, String action) {
        return as("dispatcher").post("/api/imports/" + id(import1) + "/" + action, Map.of());
    }

    private static String id(JsonNode import1) {
        return import1.path("id").asText();
    }

    private Map<String, Integer> counts(JsonNode import1) {
        var counts = new java.util.HashMap<String, Integer>();
        import1.path("counts")
                .fields()
                .forEachRemaining(one -> counts.put(one.getKey(), one.getValue().asInt()));
        return counts;
    }

    private List<JsonNode> rows(JsonNode import1, String verdict) {
        return all(get("/api/imports/" + id(import1) + "/rows?verdict=" + verdict, "dispatcher")
                .path("items"));
    }

    private List<JsonNode> listed(String estate) {
        return all(get("/api/premises?limit=100&filter="
                        + URLEncoder.encode("estate:eq:" + estate, StandardCharsets.UTF_8))
                .path("items"));
    }

    private JsonNode one(String estate, String room) {
        return listed(estate).stream()
                .filter(flat -> flat.path("room").asText().contains(room))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return get(path, "agent");
    }

    private JsonNode get(String path, String login) {
        var answer = as(login).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> all(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
