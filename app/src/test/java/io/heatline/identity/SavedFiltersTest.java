package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.HeatlineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedFiltersTest extends HeatlineTest {

    private static final String MINE = "/api/me/filters?page=ORDERS";

    @Test
    void a_filter_is_kept_by_name_for_one_page_and_one_person() {
        var saved = save("agent3", "ORDERS", "城东急办", "status=OPEN&priority=HIGH");
        assertThat(saved.status()).isEqualTo(201);
        save("agent3", "ORDERS", "城东急办", "status=DISPATCHED");
        save("agent3", "TASKS", "城东急办", "filter=overdue");

        var mine = as("agent3").get(MINE).json().path("items");

        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("query").asText()).isEqualTo("status=DISPATCHED");
        assertThat(as("agent4").get(MINE).json().path("items")).isEmpty();
        var id = mine.get(0).path("id").asText();
        assertThat(as("agent4").delete("/api/me/filters/" + id).status()).isEqualTo(404);
        assertThat(as("agent3").delete("/api/me/filters/" + id).status()).isEqualTo(204);
        assertThat(as("agent3").get(MINE).json().path("items")).isEmpty();
    }

    @Test
    void no_filter_at_all_is_a_filter_too() {
        save("agent4", "TASKS", "全部", "");

        assertThat(as("agent4")
                        .get("/api/me/filters?page=TASKS")
                        .json()
                        .path("items")
                        .get(0)
                        .path("query")
                        .asText())
                .isEmpty();
    }

    @Test
    void what_is_no_query_or_no_name_is_refused() {
        assertThat(save("agent4", "ORDERS", " ", "a=b").status()).isEqualTo(422);
        assertThat(save("agent4", "ORDERS", "x", "https://elsewhere.example/?a=b#c")
                        .status())
                .isEqualTo(422);
        assertThat(save("agent4", "ORDERS", "x", "a=" + "b".repeat(1000)).status())
                .isEqualTo(422);
        assertThat(save("agent4", "KITCHEN", "x", "a=b").status()).isBetween(400, 422);
    }

    @Test
    void fifty_are_enough() {
        for (int i = 0; i < 50; i++) {
            assertThat(save("dispatcher2", "ORDERS", "f" + i, "text=" + i).status())
                    .isEqualTo(201);
        }

        assertThat(save("dispatcher2", "ORDERS", "f50", "text=50").code()).isEqualTo("filters-too-many");
        assertThat(save("dispatcher2", "ORDERS", "f7", "text=7b").status()).isEqualTo(201);
    }

    private Answer save(String login, String page, String name, String query) {
        return as(login).post("/api/me/filters", Map.of("page", page, "name", name, "query", query));
    }
}
