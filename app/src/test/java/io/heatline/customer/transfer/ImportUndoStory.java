package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.sheet.SheetFormat;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole import is taken back; told once for every database. */
abstract class ImportUndoStory extends ImportStory {

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

    /** The second import changes a flat of the first, and one that was there before; the third one that both have. */
    @Test
    void what_built_on_an_import_was_taken_back_so_it_can_be_taken_back_too() throws IOException {
        var estate = "层层花园";
        committed(checked(upload(csv(estate, row(estate, "1", "1", "100", "70", "", "", "", "")), "own.csv")));
        var first = committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "100", "75", "", "", "", ""),
                        row(estate, "1", "1", "101", "80", "", "王", "13800020061", ""),
                        row(estate, "1", "1", "102", "80", "", "", "", "")),
                "a.csv")));
        var second = committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "90", "", "王", "13800020062", ""),
                        row(estate, "1", "1", "101", "90", "", "李", "13800020063", "")),
                "b.csv")));
        var third =
                committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "95", "", "", "", "")), "c.csv")));

        assertThat(post(first, "undo").code()).isEqualTo("import-built-upon");
        assertThat(post(second, "undo").code()).isEqualTo("import-built-upon");
        takenBack(third);
        assertThat(post(first, "undo").code()).isEqualTo("import-built-upon");
        takenBack(second);
        assertThat(get("/api/premises/" + one(estate, "101").path("id").asText())
                        .path("heatedArea")
                        .asInt())
                .isEqualTo(80);
        takenBack(first);

        assertThat(listed(estate)).singleElement().satisfies(flat -> {
            assertThat(flat.path("room").asText()).isEqualTo("100");
            assertThat(flat.path("heatedArea").asInt()).isEqualTo(70);
        });
    }

    /** The first row of the flat says nothing new, the second one brings somebody. */
    @Test
    void a_flat_that_only_a_later_row_changed_is_taken_back_and_leaves_the_import_before_it_free() throws IOException {
        var estate = "后行花园";
        var first = committed(
                checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020064", "")), "a.csv")));
        var second = committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "80", "", "王", "13800020064", ""),
                        row(estate, "1", "1", "101", "80", "", "上官后行", "13800020065", "")),
                "b.csv")));
        assertThat(counts(second)).isEqualTo(Map.of("UNCHANGED", 1, "UPDATE", 1));
        found("上官后行", 1);

        takenBack(second);

        found("上官后行", 0);
        var path = "/api/premises/" + one(estate, "101").path("id").asText();
        assertThat(get(path).path("contacts").findValuesAsText("name")).containsExactly("王");
        assertThat(get(path + "/changes").path("items").findValuesAsText("kind"))
                .contains("UNDONE");
        takenBack(first);
        assertThat(listed(estate)).isEmpty();
    }

    /** 张 owned it twice; the import ends the second time only. */
    @Test
    void an_owner_of_long_ago_is_not_reopened() throws IOException {
        var estate = "旧主花园";
        committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "", "", "")), "a.csv")));
        var path = "/api/premises/" + one(estate, "101").path("id").asText();
        for (var owner : List.of(
                Map.of("name", "张", "from", "2001-01-01", "until", "2010-05-05"),
                Map.of("name", "李", "from", "2010-05-06", "until", "2018-03-03"),
                Map.of("name", "张", "from", "2018-03-04"))) {
            var body = new HashMap<String, Object>(owner);
            body.put("version", get(path).path("version").asInt());
            assertThat(as("agent").post(path + "/owners", body).status()).isLessThan(300);
        }
        var before = get(path).path("owners").findValuesAsText("until");
        var second =
                committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "", "", "王")), "b.csv")));
        assertThat(get(path).path("owners")).hasSize(4);

        takenBack(second);

        assertThat(get(path).path("owners").findValuesAsText("until")).isEqualTo(before);
        assertThat(before).containsExactlyInAnyOrder("2010-05-05", "2018-03-03", "null");
    }

    @Test
    void what_somebody_changed_between_two_imports_stays_when_the_second_is_taken_back() throws IOException {
        var estate = "夹层花园";
        var first = committed(
                checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "王", "13800020071", "")), "a.csv")));
        var flat = one(estate, "101");
        assertThat(as("agent")
                        .post(
                                "/api/premises/" + flat.path("id").asText() + "/archive",
                                Map.of("version", flat.path("version").asInt()))
                        .status())
                .isLessThan(300);
        var second =
                committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "90", "", "", "", "")), "b.csv")));

        takenBack(second);

        assertThat(post(first, "undo").code()).isEqualTo("import-built-upon");
    }

    private void takenBack(JsonNode import1) {
        var answer = post(import1, "undo");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await(import1, "UNDONE");
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
        assertThat(get("/api/premises/" + flat.path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("ARCHIVED");
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

    /** More rows than are taken back at a time; the first flat stands in the first and in the last of them. */
    @Test
    void a_long_import_is_taken_back_to_its_last_row() throws IOException {
        var estate = "千户花园";
        var rows = new ArrayList<List<String>>();
        rows.add(row(estate, "1", "1", "101", "80", "", "王", "13800020091", "甲"));
        for (int flat = 0; flat < 1_200; flat++) {
            rows.add(row(estate, "2", "1", "" + (1_000 + flat), "80", "", "李", "1390002" + (1_000 + flat), ""));
        }
        rows.add(row(estate, "1", "1", "101", "80", "", "赵", "13800020092", ""));
        var done = committed(checked(upload(table(SheetFormat.CSV, StandardCharsets.UTF_8, estate, rows), "a.csv")));
        assertThat(counts(done)).isEqualTo(Map.of("CREATE", 1_202));

        takenBack(done);

        assertThat(listed(estate)).isEmpty();
    }

    /** It knew the flat already and said nothing new; from now on it counts on it. */
    @Test
    void what_the_charging_system_has_told_of_keeps_an_import() throws IOException {
        var estate = "收费花园";
        var done = committed(checked(upload(
                csv(
                        estate,
                        row(estate, "1", "1", "101", "80", "", "王", "13800020081", ""),
                        row(estate, "1", "1", "102", "80", "", "", "", "")),
                "a.csv")));

        assertThat(told(estate, "101", "").path("outcome").asText()).isEqualTo("UNCHANGED");

        assertThat(post(done, "undo").code()).isEqualTo("import-built-upon");
        assertThat(listed(estate)).hasSize(2);
    }

    @Test
    void what_the_charging_system_changed_since_is_not_lost() throws IOException {
        var estate = "新面积花园";
        committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "80", "", "", "", "")), "a.csv")));
        var second =
                committed(checked(upload(csv(estate, row(estate, "1", "1", "101", "90", "", "", "", "")), "b.csv")));

        assertThat(told(estate, "101", ",\"heatedArea\":95").path("outcome").asText())
                .isEqualTo("UPDATED");

        assertThat(post(second, "undo").code()).isEqualTo("import-built-upon");
        assertThat(one(estate, "101").path("heatedArea").asInt()).isEqualTo(95);
        var last = get("/api/premises/" + one(estate, "101").path("id").asText() + "/changes")
                .path("items")
                .path(0);
        assertThat(List.of(
                        last.path("field").asText(),
                        last.path("before").asText(),
                        last.path("after").asText()))
                .containsExactly("heatedArea", "90", "95");
    }

    private JsonNode told(String estate, String room, String more) {
        var token = as("admin")
                .post("/api/me/tokens", Map.of("name", estate, "scopes", List.of("sync:write")))
                .json()
                .path("token")
                .asText();
        var record = "{\"kind\":\"premises\",\"seq\":1,\"premises\":{\"estate\":\"" + estate
                + "\",\"building\":\"1\",\"unit\":\"1\",\"room\":\"" + room + "\"}" + more + "}";
        var answer = Client.token(root(), token)
                .raw("PUT", "/api/sync/charging/records", "application/json", record.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void found(String name, int households) {
        var path = "/api/premises?text=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (get(path).path("items").size() != households && System.nanoTime() < end) {
            pause();
        }
        assertThat(get(path).path("items")).as(name).hasSize(households);
    }
}
