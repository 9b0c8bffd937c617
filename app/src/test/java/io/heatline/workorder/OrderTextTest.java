package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type to find an order, and which it finds. */
class OrderTextTest extends HeatlineTest {

    private static final AtomicInteger PHONES = new AtomicInteger(1_000);

    private String number = "";
    private String phone = "";
    private String next = "";

    @BeforeEach
    void an_order() {
        phone = "1390046" + PHONES.incrementAndGet();
        number = open("锦绣花园", "17号楼", "9305", "欧阳𠮷祥", phone);
        next = open("锦绣花园", "17号楼", "9306", "诸葛小亮", "1380047" + PHONES.get());
    }

    @Test
    void a_number_whole_or_as_it_begins() {
        assertThat(found(number)).containsExactly(number);
        assertThat(found(number.toLowerCase(Locale.ROOT))).containsExactly(number);
        assertThat(found(number.substring(0, number.length() - 1))).contains(number);
    }

    @Test
    void a_phone_number_whole_spaced_as_it_begins_or_ends() {
        assertThat(found(phone)).containsExactly(number);
        assertThat(found(phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7)))
                .containsExactly(number);
        assertThat(found(phone.substring(0, 9))).contains(number);
        assertThat(found(phone.substring(6))).contains(number);
    }

    @Test
    void a_piece_of_a_name_from_its_beginning_middle_or_end() {
        assertThat(found("欧阳")).contains(number);
        assertThat(found("阳𠮷")).contains(number);
        assertThat(found("𠮷祥")).contains(number);
        assertThat(found("欧阳𠮷祥")).contains(number);
        assertThat(found("欧阳祥")).doesNotContain(number);
    }

    @Test
    void an_address_by_estate_and_all_pieces_that_follow() {
        assertThat(found("绣花")).contains(number);
        assertThat(found("锦绣花园 17号楼 9305")).contains(number);
        assertThat(found("锦绣花园 17号楼 9306")).isNotEmpty().doesNotContain(number);
        assertThat(found("锦绣花园17号楼")).contains(number);
        assertThat(found("欧阳 9305")).contains(number);
        assertThat(found("9305 欧阳")).contains(number);
    }

    /** The order says 17号楼; what is typed need not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "锦绣花园17-9305",
                "锦绣17-9305",
                "锦绣花园十七号楼9305",
                "锦绣花园17栋9305室",
                "锦绣花园 17# 9305",
                "锦绣花园１７号楼９３０５",
                "jx 17 9305",
                "17-9305"
            })
    void an_address_however_it_is_written(String written) {
        assertThat(found(written)).contains(number).doesNotContain(next);
    }

    @Test
    void a_building_however_it_is_written() {
        assertThat(found("锦绣花园十七栋")).contains(number, next);
        assertThat(found("锦绣花园18栋")).isEmpty();
    }

    @Test
    void what_nobody_is_called_finds_nothing_and_wildcards_are_letters() {
        assertThat(found("查无此人")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("__")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var all = found("锦绣");
        var paged = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = search("锦绣", after, 1);
            page.path("items").forEach(item -> paged.add(item.path("number").asText()));
            after = page.path("next").isNull() ? null : page.path("next").asText();
        } while (after != null && paged.size() < all.size());
        assertThat(paged).isEqualTo(all);
    }

    private List<String> found(String text) {
        var numbers = new ArrayList<String>();
        search(text, null, 200)
                .path("items")
                .forEach(item -> numbers.add(item.path("number").asText()));
        return numbers;
    }

    private JsonNode search(String text, @Nullable String after, int limit) {
        var query = "/api/work-orders?limit=" + limit + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer = as("agent").get(after == null ? query : query + "&after=" + after);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String open(String estate, String building, String room, String name, String phone) {
        var request = new HashMap<>(Walk.request(estate));
        request.put("premises", Map.of("estate", estate, "building", building, "unit", "2单元", "room", room));
        request.put("contact", Map.of("name", name, "phone", phone));
        var opened = as("agent").post("/api/work-orders", request);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("number").asText();
    }
}
