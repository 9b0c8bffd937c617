package io.heatline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The table of limits over HTTP: exchanged while the application runs, refused with row and cell, named in an order's why. */
class LimitTableApiTest extends HeatlineTest {

    private static final String WORKBOOK = "/api/rules/limits/workbook";

    private final Walk walk = new Walk(this::as);

    @Test
    void a_table_is_exchanged_while_running_and_an_order_says_which_row_gave_its_limits() {
        var before = as("process-admin").get(WORKBOOK).bytes();
        int version = current();
        try {
            // Row 2, column F: accept within 45 minutes.
            var published =
                    put(changed(before, sheet -> sheet.getRow(1).getCell(5).setCellValue(45)));
            assertThat(published.status()).as(published.text()).isEqualTo(200);
            assertThat(published.json().path("version").asInt()).isEqualTo(version + 1);

            var why = limits(walk.open());

            assertThat(why.path("tableVersion").asText()).isEqualTo(String.valueOf(version + 1));
            assertThat(why.path("facts").path("limits").path("ACCEPT").asInt()).isEqualTo(45);
            assertThat(why.path("facts").path("calendar").asText()).isEqualTo("service");
            assertThat(why.path("rules").get(0).path("row").asInt()).isEqualTo(2);
            assertThat(why.path("rules").get(0).path("label").asText()).contains("接单 45 分钟");
        } finally {
            put(before);
        }
    }

    @Test
    void an_emergency_goes_by_the_calendar_that_never_sleeps() {
        var request = Walk.request();
        request.put("type", "EMERGENCY");

        var why = limits(walk.open(request));

        assertThat(why.path("facts").path("calendar").asText()).isEqualTo("emergency");
        assertThat(why.path("facts").path("limits").path("VISIT").asInt()).isEqualTo(30);
    }

    @Test
    void a_broken_table_is_refused_with_row_and_cell_and_the_one_before_stays() {
        var before = as("process-admin").get(WORKBOOK).bytes();
        int version = current();

        var refused = put(changed(before, sheet -> sheet.getRow(1).getCell(5).setCellValue("半小时")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("limit-table-broken");
        var problem = refused.json().path("errors").get(0);
        assertThat(problem.path("row").asInt()).isEqualTo(2);
        assertThat(problem.path("cell").asText()).isEqualTo("F2");
        assertThat(current()).isEqualTo(version);
    }

    @Test
    void a_row_may_not_name_a_calendar_there_is_none_of() {
        var before = as("process-admin").get(WORKBOOK).bytes();

        var refused = put(changed(before, sheet -> sheet.getRow(2).createCell(3).setCellValue("nacht")));

        assertThat(refused.json().path("errors").get(0).path("cell").asText()).isEqualTo("D3");
    }

    @Test
    void only_those_who_answer_for_calendars_exchange_it() {
        var workbook = as("agent").get(WORKBOOK).bytes();

        assertThat(as("dispatcher")
                        .upload("PUT", WORKBOOK, "file", "limits.xlsx", workbook, Map.of())
                        .code())
                .isEqualTo("not-permitted");
    }

    private JsonNode limits(String number) {
        var decisions =
                walk.get("agent", "/api/work-orders/" + number + "/routing").path("decisions");
        for (var decision : decisions) {
            if (decision.path("kind").asText().equals("LIMITS")) {
                return decision;
            }
        }
        throw new AssertionError("no limits in " + decisions);
    }

    private int current() {
        return as("agent").get("/api/rules/limits").json().path("version").asInt();
    }

    private Answer put(byte[] workbook) {
        return as("process-admin").upload("PUT", WORKBOOK, "file", "limits.xlsx", workbook, Map.of());
    }

    private static byte[] changed(byte[] workbook, Consumer<XSSFSheet> change) {
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var bytes = new ByteArrayOutputStream()) {
            change.accept(opened.getSheetAt(0));
            opened.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
