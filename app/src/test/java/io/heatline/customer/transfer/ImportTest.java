package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.sheet.SheetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file of households on its way into the archive. */
class ImportTest extends ImportStory {

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

    /** More rows than are walked through at a time, and half of them of one flat. */
    @Test
    void a_file_with_a_row_for_each_person_is_taken_flat_by_flat() throws IOException {
        var estate = "逐人花园";
        var rows = new ArrayList<List<String>>();
        for (int person = 0; person < 10_500; person++) {
            rows.add(row(estate, "1", "1", "101", "", "", "住户" + person, "", ""));
        }
        for (int flat = 0; flat < 500; flat++) {
            rows.add(row(estate, "2", "1", "" + (1_000 + flat), "80", "", "王", "", ""));
            rows.add(row(estate, "2号楼", "1", "" + (1_000 + flat), "", "", "李", "", ""));
            rows.add(row(estate, "2", "1", "" + (1_000 + flat), "90", "", "赵", "", ""));
        }

        var checked = checked(upload(table(SheetFormat.CSV, StandardCharsets.UTF_8, estate, rows), "a.csv"));

        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 11_500, "CONFLICT", 500));
        assertThat(rows(checked, "CONFLICT")
                        .get(0)
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("row-contradicts");
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

    /** 2010-01-05 stood there as nothing, 13900020132 not at all; how they came to be known was an import. */
    @Test
    void what_a_second_file_knows_better_is_written_down_and_taken_back() throws IOException {
        var estate = "更准花园";
        var head = "楼盘名称,楼盘号,门牌号,产权人,产权起始日,联系人,电话,登记日期,登记来源\n";
        committed(checked(uploaded(head + estate + ",1,101,甲,,王,13800020131,2011-02-03,\n")));
        var better = checked(uploaded(head + estate + ",1,101,甲,2010-01-05,王,13900020132,2012-03-04,微信\n"));
        assertThat(counts(better)).isEqualTo(Map.of("UPDATE", 1));
        committed(better);

        var path = "/api/premises/" + one(estate, "101").path("id").asText();
        assertThat(owned(path)).containsExactly("甲 2010-01-05");
        assertThat(known(path)).isEqualTo("2012-03-04 WECHAT 2");
        assertThat(get(path + "/changes").path("items").findValuesAsText("kind"))
                .containsExactlyInAnyOrder(
                        "REGISTERED", "OWNER_CHANGED", "CONTACT_CHANGED", "CONTACT_CHANGED", "PHONE_ADDED");
        var same = checked(uploaded(head + estate + ",1,101,甲,2010-01-05,王,13900020132,2012-03-04,微信\n"));
        assertThat(counts(same)).isEqualTo(Map.of("UNCHANGED", 1));

        assertThat(post(better, "undo").status()).isEqualTo(200);
        await(better, "UNDONE");
        assertThat(owned(path)).containsExactly("甲 null");
        assertThat(known(path)).isEqualTo("2011-02-03 IMPORT 1");
    }

    /** Nobody's becomes the family's, the tenant's the owner's, and what the file says nothing of stays. */
    @Test
    void whose_a_known_number_is_is_updated_written_down_and_taken_back() throws IOException {
        var estate = "号主花园";
        var head = "楼盘名称,楼盘号,门牌号,联系人,电话\n";
        committed(checked(uploaded(head + estate + ",1,101,王,13800020151/13900020152(租户)/13900020153(业主)\n")));
        var path = "/api/premises/" + one(estate, "101").path("id").asText();
        assertThat(whose(path)).containsExactly("null", "TENANT", "OWNER");

        var better = checked(uploaded(head + estate + ",1,101,王,13800020151(家属)/13900020152(业主)/13900020153\n"));
        assertThat(counts(better)).isEqualTo(Map.of("UPDATE", 1));
        committed(better);
        assertThat(whose(path)).containsExactly("FAMILY", "OWNER", "OWNER");
        assertThat(get(path + "/changes").path("items").findValuesAsText("field"))
                .containsExactlyInAnyOrder("phoneRelation", "phoneRelation", "null");
        var same = checked(uploaded(head + estate + ",1,101,王,13800020151(家属)/13900020152(业主)\n"));
        assertThat(counts(same)).isEqualTo(Map.of("UNCHANGED", 1));

        assertThat(post(better, "undo").status()).isEqualTo(200);
        await(better, "UNDONE");
        assertThat(whose(path)).containsExactly("null", "TENANT", "OWNER");
    }

    private List<String> whose(String path) {
        return get(path).path("contacts").path(0).path("phones").findValuesAsText("relation");
    }

    @Test
    void a_column_that_the_file_does_not_have_is_refused_and_not_remembered() throws IOException {
        var estate = "多列花园";
        var done = checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "", "", "")), "a.csv"));
        var mapping = Map.of("0", "ESTATE", "1", "BUILDING", "300", "ROOM");

        var refused = as("dispatcher").put("/api/imports/" + id(done) + "/mapping", Map.of("mapping", mapping));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("import-column-unknown");
        assertThat(as("dispatcher")
                        .get("/api/imports/" + id(done))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CHECKED");
        assertThat(as("dispatcher")
                        .put("/api/imports/" + id(done) + "/mapping", Map.of("mapping", nothing()))
                        .status())
                .isEqualTo(422);
    }

    private static Map<String, Object> nothing() {
        var mapping = new HashMap<String, Object>();
        mapping.put("0", null);
        return mapping;
    }

    @Test
    void who_took_a_file_with_everybodys_numbers_stands_in_the_audit_trail() throws IOException {
        var estate = "留痕花园";
        var done = checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "", "", "")), "a.csv"));

        as("dispatcher").get("/api/imports/" + id(done) + "/file");
        as("dispatcher").get("/api/imports/" + id(done) + "/report");

        assertThat(as("auditor").get("/api/audit?object=" + id(done)).text())
                .contains("import.file-read", "import.report-read");
    }

    @Test
    void of_somebody_without_a_name_only_numbers_are_taken_and_the_rest_is_said_not_dropped() throws IOException {
        var estate = "无名花园";
        var head = "楼盘名称,楼盘号,门牌号,联系人,电话,VIP\n";
        committed(checked(uploaded(head + estate + ",1,101,,13800020141,\n")));

        var more = checked(uploaded(head + estate + ",1,101,,13800020141,是\n"));

        assertThat(counts(more)).isEqualTo(Map.of("CONFLICT", 1));
        assertThat(rows(more, "CONFLICT").get(0).path("problems").findValuesAsText("code"))
                .containsExactly("contact-nameless");
        var number = checked(uploaded(head + estate + ",1,101,,13800020141/13900020142,\n"));
        assertThat(counts(number)).isEqualTo(Map.of("UPDATE", 1));
    }

    private JsonNode uploaded(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8), "a.csv");
    }

    private List<String> owned(String path) {
        return all(get(path).path("owners")).stream()
                .map(owner ->
                        owner.path("name").asText() + " " + owner.path("from").asText())
                .toList();
    }

    private String known(String path) {
        var contact = get(path).path("contacts").path(0);
        return contact.path("registeredOn").asText() + " "
                + contact.path("registeredVia").asText() + " "
                + contact.path("phones").size();
    }
}
