package io.heatline.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Households leave as a file. */
class ExportTest extends ImportStory {

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

    /** Row by row: 21:00 to 8:00 in three ways, half a day that could be either, no hours at all. */
    @Test
    void quiet_hours_are_read_as_people_write_them_and_come_back_in_one_way() throws IOException {
        var estate = "静夜花园";
        var rows = List.of(
                "楼盘名称,楼盘号,单元,门牌号,联系人,免打扰时段",
                estate + ",1,1,101,甲,21：00～8：00",
                estate + ",1,1,102,乙,晚上9点到早上8点",
                estate + ",1,1,103,丙,9 PM - 8 AM",
                estate + ",1,1,104,丁,下午1点到3点",
                estate + ",1,1,105,戊,别打电话");
        var checked = checked(upload(String.join("\n", rows).getBytes(StandardCharsets.UTF_8), "quiet.csv"));
        assertThat(counts(checked)).isEqualTo(Map.of("CREATE", 3, "ERROR", 2));
        assertThat(rows(checked, "ERROR"))
                .extracting(row -> row.path("problems").path(0).path("code").asText())
                .containsExactly("hours-half", "hours-invalid");
        committed(checked);
        for (var room : List.of("101", "102", "103")) {
            var flat = get("/api/premises/" + one(estate, room).path("id").asText());
            assertThat(flat.path("contacts").path(0).path("quiet").path("from").asText())
                    .as(room)
                    .startsWith("21:00");
        }

        byte[] file = exported("dispatcher", "CSV", "estate:eq:" + estate);

        assertThat(new String(file, StandardCharsets.UTF_8).lines().filter(line -> line.contains("21:00-08:00")))
                .hasSize(3);
        assertThat(counts(checked(upload(file, "back.csv")))).isEqualTo(Map.of("UNCHANGED", 3));
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
}
