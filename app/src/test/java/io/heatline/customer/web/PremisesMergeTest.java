package io.heatline.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.story.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two entries that mean one flat become one, and nothing that was known of either is lost. */
class PremisesMergeTest extends ArchiveStory {

    @Test
    void two_entries_of_one_flat_become_one_and_their_orders_follow() {
        var right = register("合并花园", "1", "101", "甲", "13800010008");
        var number = as("agent")
                .post("/api/work-orders", Walk.request("合并花園"))
                .json()
                .path("number")
                .asText();
        var wrong = get("/api/premises/"
                + walk.order(number).path("premises").path("id").asText());

        var preview = get(path(right) + "/merge?from=" + wrong.path("id").asText());
        assertThat(preview.path("goes").path("id").asLong())
                .isEqualTo(wrong.path("id").asLong());
        assertThat(preview.path("moved")).hasSize(1);

        assertThat(preview.path("uses").path(0).asText()).isEqualTo("orders");
        var merged = merged(right, wrong);

        assertThat(merged.path("contacts")).hasSize(2);
        assertThat(merged.path("merged").path(0).path("id").asLong())
                .isEqualTo(wrong.path("id").asLong());
        assertThat(walk.order(number).path("premises").path("id").asLong())
                .isEqualTo(right.path("id").asLong());
        assertThat(get(path(wrong)).path("mergedInto").asLong())
                .isEqualTo(right.path("id").asLong());
        staysMerged(get(path(wrong)), right);
    }

    /** Whoever still has it open, or picks it for a bulk edit, is led to the other one. */
    private void staysMerged(JsonNode gone, JsonNode into) {
        var restored = post(path(gone) + "/restore", Map.of("version", version(gone)));
        assertThat(restored.status()).isEqualTo(409);
        assertThat(restored.code()).isEqualTo("premises-merged");
        assertThat(restored.json().path("premises").asLong())
                .isEqualTo(into.path("id").asLong());
        var bulk = Map.of("ids", List.of(gone.path("id").asLong()), "expected", 1, "field", "STATE", "value", "IN_USE");
        assertThat(post("/api/premises/bulk", bulk).json().path("kept").asInt()).isEqualTo(1);
        assertThat(get(path(gone)).path("state").asText()).isEqualTo("ARCHIVED");
    }

    /** She has an e-mail address and quiet hours at one, an infant and another telephone at the other. */
    @Test
    void somebody_known_at_both_keeps_every_word_and_is_one() {
        var right = registered("同人花园", "101", person("王丽", "13800010031", Map.of("email", "wang@example.com")));
        var wrong = registered(
                "同人花园",
                "1101",
                person(
                        "王丽",
                        "13800010032",
                        Map.of(
                                "email",
                                "old@example.com",
                                "employer",
                                "热力学院",
                                "vip",
                                true,
                                "vulnerable",
                                List.of("INFANT"),
                                "quiet",
                                Map.of("from", "21:30", "until", "08:00"))));

        var preview = get(path(right) + "/merge?from=" + wrong.path("id").asText());
        assertThat(preview.path("joined")).hasSize(1);
        var merged = merged(right, wrong);

        assertThat(merged.path("contacts")).hasSize(1);
        var wang = merged.path("contacts").path(0);
        assertThat(wang.path("email").asText()).as("hers here stays").isEqualTo("wang@example.com");
        assertThat(wang.path("employer").asText()).isEqualTo("热力学院");
        assertThat(wang.path("vip").asBoolean()).isTrue();
        assertThat(wang.path("vulnerable").path(0).asText()).isEqualTo("INFANT");
        assertThat(wang.path("quiet").path("until").asText()).startsWith("08:00");
        assertThat(wang.path("phones").findValuesAsText("phone")).containsExactly("13800010031", "13800010032");
        assertThat(get(path(right) + "/changes").path("items").findValuesAsText("field"))
                .contains("employer", "vip", "vulnerable", "quietFrom", "quietUntil")
                .doesNotContain("email");
    }

    @Test
    void an_owner_of_both_is_one_owner_since_the_earlier_day() {
        var right = registered("同主花园", "101", person("甲", "13800010033", Map.of()));
        var wrong = registered("同主花园", "1101", person("乙", "13800010034", Map.of()));
        owner(right, Map.of("name", "赵业主", "from", "2012-05-01"));
        owner(wrong, Map.of("name", "赵 业主", "from", "2009-03-01"));
        owner(wrong, Map.of("name", "钱业主", "from", "2001-01-01", "until", "2009-02-28"));

        var merged = merged(get(path(right)), get(path(wrong)));

        assertThat(merged.path("owners").findValuesAsText("name")).containsExactlyInAnyOrder("赵业主", "钱业主");
        assertThat(merged.path("owners").findValuesAsText("from"))
                .containsExactlyInAnyOrder("2009-03-01", "2001-01-01");
    }

    @Test
    void whoever_was_recognised_at_the_other_is_recognised_here_for_certain() {
        var right = registered("来电花园", "901", person("孙一", "13800010035", Map.of()));
        var wrong = registered("来电花园", "1901", person("孙一", "13800010035", Map.of()));
        var choice = Map.of("premises", wrong.path("id").asLong());
        assertThat(post("/api/callers/13800010035/choice", choice).status()).isEqualTo(204);
        assertThat(get("/api/callers/13800010035").path("premises")).hasSize(2);

        merged(right, wrong);

        var caller = get("/api/callers/13800010035").path("premises");
        assertThat(caller).hasSize(1);
        assertThat(caller.path(0).path("certainty").asText()).isEqualTo("CERTAIN");
        assertThat(caller.path(0).path("reasons").toString()).contains("CHOSEN", "REGISTERED");
        assertThat(caller.path(0).path("chosen").asInt()).isEqualTo(1);
    }

    @Test
    void one_is_not_merged_into_itself_nor_what_is_merged_already() {
        var right = registered("自并花园", "101", person("甲", "13800010036", Map.of()));
        var wrong = registered("自并花园", "1101", person("甲", "13800010037", Map.of()));
        merged(right, wrong);

        for (JsonNode from : List.of(right, wrong)) {
            var refused = as("agent")
                    .get(path(right) + "/merge?from=" + from.path("id").asText());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("merge-invalid");
        }
    }

    private JsonNode merged(JsonNode right, JsonNode wrong) {
        var answer = post(
                path(right) + "/merge",
                Map.of("from", wrong.path("id").asLong(), "fromVersion", version(wrong), "version", version(right)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode registered(String estate, String room, Map<String, Object> person) {
        var body = Map.of("premises", premises(estate, "1", room), "contacts", List.of(person));
        var answer = post("/api/premises", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> person(String name, String phone, Map<String, Object> more) {
        var all = new HashMap<String, Object>(more);
        all.put("name", name);
        all.put("phones", List.of(Map.of("phone", phone)));
        return all;
    }

    private void owner(JsonNode flat, Map<String, Object> owner) {
        var body = new HashMap<String, Object>(owner);
        body.put("version", version(get(path(flat))));
        assertThat(post(path(flat) + "/owners", body).status()).isLessThan(300);
    }
}
