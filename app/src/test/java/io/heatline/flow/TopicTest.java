package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a consultation or a complaint is about stands wherever its order does, as the fault of a repair does. */
class TopicTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);

    @Test
    void a_topic_is_told_by_list_detail_inbox_and_sheet() throws IOException {
        var number = talk("CONSULTATION", "METERING");

        assertThat(walk.order(number).path("topic").asText()).isEqualTo("METERING");
        assertThat(row(number, "").path("topic").asText()).isEqualTo("METERING");
        assertThat(task("expert", number).path("topic").asText()).isEqualTo("METERING");
        assertThat(sheet(number, "zh-CN")).contains("咨询 热计量").doesNotContain("其他");
        assertThat(sheet(number, "en")).contains("Metering");
    }

    @Test
    void orders_are_found_by_their_topic() {
        var about = talk("CONSULTATION", "CONTRACT");
        var other = talk("CONSULTATION", "POLICY");

        assertThat(numbers("topic=CONTRACT")).contains(about).doesNotContain(other);
        assertThat(numbers("topic=CONTRACT&topic=POLICY")).contains(about, other);
        assertThat(numbers("topic=CONTRACT&text=" + about)).containsExactly(about);
        assertThat(as("agent").get("/api/work-orders?topic=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void a_complaint_that_turns_out_to_be_about_something_else_says_so_everywhere() {
        var number = talk("COMPLAINT", "DELAY");

        walk.step("dispatcher", number, "triage", Map.of("topic", "WORKMANSHIP", "investigateBy", "STATION"));

        assertThat(walk.order(number).path("topic").asText()).isEqualTo("WORKMANSHIP");
        assertThat(row(number, "&topic=WORKMANSHIP").path("topic").asText()).isEqualTo("WORKMANSHIP");
        assertThat(task("lead", number).path("topic").asText()).isEqualTo("WORKMANSHIP");
    }

    @Test
    void a_repair_has_none() {
        var number = walk.open();

        assertThat(walk.order(number).path("topic").isNull()).isTrue();
        assertThat(row(number, "").path("fault").asText()).isEqualTo("NO_HEAT");
    }

    private String talk(String type, String topic) {
        var request = Walk.request();
        request.put("type", type);
        request.put("fault", "OTHER");
        request.put("talk", Map.of("topic", topic));
        return walk.open(request);
    }

    private JsonNode row(String number, String query) {
        return walk.get("agent", "/api/work-orders?text=" + number + query)
                .path("items")
                .path(0);
    }

    private List<String> numbers(String query) {
        var items = walk.get("agent", "/api/work-orders?limit=200&" + query).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("number").asText())
                .toList();
    }

    private JsonNode task(String login, String number) {
        return walk.get(login, "/api/tasks?filter=all&number=" + number)
                .path("items")
                .path(0);
    }

    private String sheet(String number, String language) throws IOException {
        var answer =
                as("agent").with("Accept-Language", language).get("/api/work-orders/" + number + "/record-sheet.pdf");
        assertThat(answer.status()).isEqualTo(200);
        try (var sheet = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
        }
    }
}
