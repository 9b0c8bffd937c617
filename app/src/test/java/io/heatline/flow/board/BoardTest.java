package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.LiveLine;
import io.heatline.identity.OrganisationChanged;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the board shows, and to whom. */
class BoardTest extends BoardStory {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void the_board_shows_the_crew_and_what_each_of_them_has() {
        var number = walk.open();
        walk.accept(number);

        var board = board("lead");

        assertThat(board.path("station").path("id").asText()).isEqualTo("S01");
        assertThat(board.path("stations")).hasSize(1);
        assertThat(board.path("crews"))
                .extracting(crew -> crew.path("name").asText())
                .contains("城东一班", "城东二班");
        var technician = member(board, "technician");
        assertThat(technician.path("skills")).extracting(JsonNode::asText).contains("BALANCING", "RADIATORS");
        assertThat(technician.path("shiftStarts").asText()).startsWith("08:30");
        assertThat(technician.path("orders").asInt()).isPositive();
        assertThat(technician.path("next").path("number").asText()).startsWith("HL");
        var card = card(board, number);
        assertThat(card.path("holder").path("id").asText()).isEqualTo("technician");
        assertThat(card.path("way").asText()).isEqualTo("REASSIGN");
        assertThat(card.path("asksReason").asBoolean()).isTrue();
        assertThat(card.path("needs").asText()).isEqualTo("BALANCING");
    }

    @Test
    void an_empty_crew_has_a_board_and_gets_nothing() {
        unit("S98", "无人站", "STATION", "BH");
        unit("S98-1", "无人班", "CREW", "S98");
        try {
            var number = walk.open();

            var board = walk.get("dispatcher", "/api/board?station=S98");
            var proposals = walk.get("dispatcher", "/api/board/proposals?station=S98");
            var card = card(walk.get("dispatcher", "/api/board?station=S01"), number);
            var refused = as("dispatcher").post(path(number), handover(card, "S98", null, "试试"));

            assertThat(board.path("crews")).hasSize(1);
            assertThat(board.path("crews").get(0).path("members")).isEmpty();
            assertThat(proposals.path("items")).isEmpty();
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("crew-empty");
        } finally {
            // Other tests of this context count the stations.
            database.update("delete from identity_unit where id = 'S98-1'");
            database.update("delete from identity_unit where id = 'S98'");
            events.publishEvent(new OrganisationChanged());
        }
    }

    private void unit(String id, String name, String kind, String parent) {
        var unit = Map.of("id", id, "name", name, "kind", kind, "parent", parent, "position", 98);
        assertThat(as("admin").post("/api/organisation", unit).status()).isEqualTo(204);
    }

    @Test
    void a_board_is_for_those_who_hand_out_work_and_for_their_own_station() {
        assertThat(as("technician").get("/api/board").code()).isEqualTo("not-permitted");
        assertThat(as("agent").get("/api/board").code()).isEqualTo("not-permitted");
        assertThat(as("lead").get("/api/board?station=S02").code()).isEqualTo("not-permitted");
        assertThat(as("s02-lead").get("/api/board/proposals?station=S01").code())
                .isEqualTo("not-permitted");
        assertThat(as("dispatcher").get("/api/board?station=S99").code()).isEqualTo("station-unknown");
        assertThat(as("dispatcher").get("/api/board").status()).isEqualTo(200);
    }

    @Test
    void an_open_board_hears_of_a_move_and_of_a_changed_duty() throws Exception {
        var number = walk.open();
        try (var line = LiveLine.open(root(), "lead", PASSWORD, null)) {
            hand("dispatcher", number, "s01-t2", null);
            assertThat(line.until(news -> news.contains(number))).anyMatch(news -> news.contains(number));
            recover("s01-t4");
            assertThat(line.next("event:duty")).isNotNull();
        }
    }
}
