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
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** How the tests of imports send files and read what came of them. */
abstract class ImportStory extends HeatlineTest {

    static final Charset GB18030 = Charset.forName("GB18030");

    static final List<String> HEADINGS = List.of("楼盘名称", "楼盘号", "单元", "门牌号", "供热面积(㎡)", "客户类型", "联系人", "电话", "产权人");

    static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    static byte[] csv(String estate, List<String>... rows) throws IOException {
        return table(SheetFormat.CSV, StandardCharsets.UTF_8, estate, List.of(rows));
    }

    static byte[] table(SheetFormat format, Charset charset, String estate, List<List<String>> rows)
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

    static List<List<String>> concat(List<List<String>> rows) {
        var all = new java.util.ArrayList<List<String>>(List.of(HEADINGS));
        all.addAll(rows);
        return all;
    }

    JsonNode upload(byte[] file, String name) {
        var answer = as("dispatcher").upload("POST", "/api/imports", "file", name, file, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    JsonNode checked(JsonNode import1) {
        return await(import1, "CHECKED");
    }

    JsonNode committed(JsonNode import1) {
        assertThat(post(import1, "commit").status()).isEqualTo(200);
        return await(import1, "COMMITTED");
    }

    JsonNode await(JsonNode import1, String state) {
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

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Answer post(JsonNode import1, String action) {
        return as("dispatcher").post("/api/imports/" + id(import1) + "/" + action, Map.of());
    }

    static String id(JsonNode import1) {
        return import1.path("id").asText();
    }

    Map<String, Integer> counts(JsonNode import1) {
        var counts = new java.util.HashMap<String, Integer>();
        import1.path("counts")
                .fields()
                .forEachRemaining(one -> counts.put(one.getKey(), one.getValue().asInt()));
        return counts;
    }

    List<JsonNode> rows(JsonNode import1, String verdict) {
        return all(get("/api/imports/" + id(import1) + "/rows?verdict=" + verdict, "dispatcher")
                .path("items"));
    }

    List<JsonNode> listed(String estate) {
        return all(get("/api/premises?limit=100&filter="
                        + URLEncoder.encode("estate:eq:" + estate, StandardCharsets.UTF_8))
                .path("items"));
    }

    JsonNode one(String estate, String room) {
        return listed(estate).stream()
                .filter(flat -> flat.path("room").asText().contains(room))
                .findFirst()
                .orElseThrow();
    }

    JsonNode get(String path) {
        return get(path, "agent");
    }

    JsonNode get(String path, String login) {
        var answer = as(login).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    static List<JsonNode> all(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
