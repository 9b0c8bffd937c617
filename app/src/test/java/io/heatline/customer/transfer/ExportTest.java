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
