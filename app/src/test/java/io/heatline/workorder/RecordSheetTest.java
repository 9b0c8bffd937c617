package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The record sheet as a file, read back as any reader of PDF would. */
class RecordSheetTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);

    @Test
    void a_closed_order_is_a_sheet_of_paper_with_all_that_happened() throws IOException {
        var request = Walk.request();
        request.put("details", "𠮷先生来电，暖气不热");
        var number = walk.open(request);
        walk.accept(number).visit(number).complete(number);
        walk.step("agent", number, "callback", Map.of("outcome", "satisfied", "score", 5, "note", "谢谢师傅"));

        var answer = as("agent").get("/api/work-orders/" + number + "/record-sheet.pdf");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        try (var sheet = Loader.loadPDF(answer.bytes())) {
            assertThat(text(sheet)).contains(number, "供热服务工单记录单", "锦绣花园", "张建国", "𠮷先生", "立管排气", "满意", "谢谢师傅");
            assertThat(sheet.getDocumentInformation().getTitle()).contains(number);
            var fonts = sheet.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(database.queryForList("select action from audit_entry where object_id = ?", String.class, number))
                .contains("work-order.record-sheet");
    }

    @Test
    void nobody_prints_what_they_may_not_see() {
        var number = walk.open();

        assertThat(as("s02-lead")
                        .get("/api/work-orders/" + number + "/record-sheet.pdf")
                        .status())
                .isEqualTo(404);
    }

    private static String text(PDDocument sheet) throws IOException {
        return new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
    }
}
