package io.heatline.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DutyTest extends HeatlineTest {

    @Autowired
    private EstateMap map;

    @Test
    void a_lead_says_what_the_crew_can_do_and_when() {
        var change = Map.of("skills", List.of("METERS", "VALVES"), "shift", Map.of("starts", "22:00", "ends", "06:30"));
        assertThat(as("s05-lead").put("/api/duty/s05-t1", change).status()).isEqualTo(204);

        var duty = dutyOf("s05-lead", "s05-t1");

        assertThat(duty.path("skills")).extracting(JsonNode::asText).containsExactly("VALVES", "METERS");
        assertThat(duty.path("shift").path("ends").asText()).startsWith("06:30");
        assertThat(duty.path("absence").isNull()).isTrue();
        assertThat(duty.path("editable").asBoolean()).isTrue();
        assertThat(database.queryForList(
                        "select detail from audit_entry where action = 'duty.changed' and object_id = 's05-t1'",
                        String.class))
                .last()
                .asString()
                .contains("22:00-06:30");
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_field() {
        var empty = Map.of("skills", List.of(), "shift", Map.of("starts", "08:00", "ends", "08:00"));
        var backwards = Map.of(
                "skills",
                List.of(),
                "shift",
                Map.of("starts", "08:00", "ends", "17:00"),
                "absence",
                Map.of("reason", "ILL", "starts", "2026-11-27T00:00:00Z", "ends", "2026-11-26T00:00:00Z"));
        var unknown = Map.of("skills", List.of("MAGIC"), "shift", Map.of("starts", "08:00", "ends", "17:00"));

        assertThat(as("s05-lead").put("/api/duty/s05-t2", empty).code()).isEqualTo("shift-empty");
        var refused = as("s05-lead").put("/api/duty/s05-t2", backwards);
        assertThat(refused.code()).isEqualTo("absence-backwards");
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("absence.ends");
        assertThat(as("s05-lead").put("/api/duty/s05-t2", unknown).status()).isBetween(400, 422);
        assertThat(as("s05-lead").put("/api/duty/nobody.there", empty()).code()).isEqualTo("person-unknown");
    }

    @Test
    void nobody_edits_another_station_nor_themselves_and_administrators_edit_all() {
        assertThat(as("s05-lead").put("/api/duty/s06-t1", empty()).code()).isEqualTo("not-permitted");
        assertThat(as("s06-t1").put("/api/duty/s06-t1", empty()).code()).isEqualTo("not-permitted");
        assertThat(as("dispatcher").put("/api/duty/s06-t1", empty()).code()).isEqualTo("not-permitted");
        assertThat(as("admin").put("/api/duty/s06-t1", empty()).status()).isEqualTo(204);
        assertThat(as("s05-lead").get("/api/duty?station=S06").code()).isEqualTo("not-permitted");
        assertThat(as("s06-t1").get("/api/duty").json().path("items")).hasSize(6);
        assertThat(as("dispatcher").get("/api/duty?station=S06").status()).isEqualTo(200);
    }

    @Test
    void the_estates_of_the_demo_lie_near_their_station() {
        var places = map.places();

        assertThat(places).hasSizeGreaterThan(40);
        var home = Objects.requireNonNull(places.get(new EstateName("锦绣花园")));
        var neighbour = Objects.requireNonNull(places.get(new EstateName("松江明珠")));
        assertThat(home.kmTo(neighbour)).isBetween(0.1, 2.5);
    }

    private static Map<String, Object> empty() {
        return Map.of("skills", List.of(), "shift", Map.of("starts", "08:00", "ends", "17:00"));
    }

    private JsonNode dutyOf(String login, String person) {
        return StreamSupport.stream(
                        as(login).get("/api/duty").json().path("items").spliterator(), false)
                .filter(one -> one.path("person").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
