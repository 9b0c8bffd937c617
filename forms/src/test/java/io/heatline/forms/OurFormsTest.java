package io.heatline.forms;

import static io.heatline.forms.Given.checked;
import static io.heatline.forms.Given.ourForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OurFormsTest {

    static final List<String> OURS = Given.OURS;

    @ParameterizedTest
    @FieldSource("OURS")
    void every_form_of_ours_is_understood_and_named_after_its_file(String key) {
        assertThat(ourForm(key).key()).isEqualTo(key);
        assertThat(ourForm(key).version()).matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void every_form_of_ours_opens_in_modeler_for_our_engine(String key) throws Exception {
        JsonNode form = new ObjectMapper().readTree(Given.ourText(key));

        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.path("schemaVersion").asInt()).isPositive();
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void every_label_is_said_in_both_languages(String key) {
        for (Field field : ourForm(key).fields()) {
            assertThat(field.label(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(field.label(Locale.ENGLISH));
            assertThat(field.options())
                    .allSatisfy(option -> assertThat(option.label()).isNotEqualTo(option.labelEn()));
        }
    }

    @Test
    void a_dispatch_names_a_station_and_perhaps_a_technician() {
        FormSchema form = ourForm("dispatch");

        assertThat(checked(form, Map.of("station", "S01", "technician", "technician", "note", " 门禁 1#2 "))
                        .values())
                .containsExactly(entry("station", "S01"), entry("technician", "technician"), entry("note", "门禁 1#2"));
        assertThat(codes(form, Map.of("technician", "nobody"))).containsExactly("required", "not-found");
        assertThat(codes(form, Map.of("station", "S99"))).containsExactly("not-found");
    }

    @Test
    void an_order_is_accepted_without_a_reason_and_declined_with_one() {
        FormSchema form = ourForm("accept");

        assertThat(checked(
                                form,
                                Map.of("decision", "accept", "reason", "typed before", "eta", "2026-11-22T10:30+08:00"))
                        .values())
                .containsExactly(entry("decision", "accept"), entry("eta", "2026-11-22T02:30:00Z"));
        assertThat(codes(form, Map.of("decision", "decline"))).containsExactly("required");
        assertThat(checked(form, Map.of("decision", "decline", "reason", "无备件", "eta", "garbage"))
                        .values())
                .containsExactly(entry("decision", "decline"), entry("reason", "无备件"));
        assertThat(codes(form, Map.of())).containsExactly("required");
    }

    @Test
    void a_visit_measures_the_room_unless_nobody_was_at_home() {
        FormSchema form = ourForm("handle");

        assertThat(checked(
                                form,
                                Map.of(
                                        "cause",
                                        "AIR_LOCK",
                                        "indoorTemperature",
                                        16.5,
                                        "onSitePhotos",
                                        List.of("photo1")))
                        .values())
                .containsEntry("indoorTemperature", new BigDecimal("16.5"))
                .containsEntry("onSitePhotos", List.of("photo1"));
        assertThat(codes(form, Map.of("cause", "AIR_LOCK"))).containsExactly("required");
        assertThat(checked(form, Map.of("cause", "NOBODY_HOME")).accepted()).isTrue();
        assertThat(codes(form, Map.of("cause", "AIR_LOCK", "indoorTemperature", 45.1)))
                .containsExactly("max");
        assertThat(codes(form, Map.of("cause", "AIR_LOCK", "indoorTemperature", -31)))
                .containsExactly("min");
        assertThat(codes(form, Map.of("cause", "AIR_LOCK", "indoorTemperature", 16.55)))
                .containsExactly("decimals");
    }

    @Test
    void a_completion_says_what_was_done_and_may_show_photos() {
        FormSchema form = ourForm("complete");
        Map<String, Object> done = Map.of(
                "result", "FIXED", "indoorTemperature", 20, "description", "排气", "photos", List.of("photo1", "photo2"));

        assertThat(checked(form, done).values()).containsEntry("photos", List.of("photo1", "photo2"));
        assertThat(codes(form, Map.of())).containsExactly("required", "required", "required");
        assertThat(codes(form, with(done, "photos", List.of()))).isEmpty();
        assertThat(codes(form, with(done, "photos", List.of("data:image/png;base64," + "A".repeat(99)))))
                .containsExactly("too-long");
        assertThat(codes(form, with(done, "description", "𠮷".repeat(2001)))).containsExactly("too-long");
        assertThat(checked(form, with(done, "description", "𠮷".repeat(2000))).accepted())
                .isTrue();
    }

    @Test
    void a_callback_asks_only_what_its_outcome_makes_sense_of() {
        FormSchema form = ourForm("callback");

        assertThat(checked(form, Map.of("outcome", "satisfied", "score", 5)).values())
                .containsExactly(entry("outcome", "satisfied"), entry("score", new BigDecimal("5")));
        assertThat(codes(form, Map.of("outcome", "notSatisfied", "score", 6))).containsExactly("max", "required");
        assertThat(codes(form, Map.of("outcome", "satisfied", "score", 4.5))).containsExactly("decimals");
        assertThat(checked(form, Map.of("outcome", "notReached", "score", 3, "nextCallAt", "2026-11-22T18:00"))
                        .values())
                .containsExactly(entry("outcome", "notReached"), entry("nextCallAt", "2026-11-22T10:00:00Z"));
        assertThat(codes(form, Map.of("outcome", "notReached", "nextCallAt", "2026-11-21T18:00")))
                .containsExactly("min");
    }

    @Test
    void an_expert_answers_or_says_what_a_station_is_to_do() {
        FormSchema form = ourForm("expert");

        assertThat(codes(form, Map.of("resolution", "answered"))).containsExactly("required");
        assertThat(checked(form, Map.of("resolution", "answered", "answer", "可以", "instruction", "typed before"))
                        .values())
                .containsExactly(entry("resolution", "answered"), entry("answer", "可以"));
        assertThat(codes(form, Map.of("resolution", "toStation"))).containsExactly("required", "required", "required");
    }

    @Test
    void a_complaint_not_upheld_needs_no_measures() {
        FormSchema form = ourForm("investigate");

        assertThat(codes(form, Map.of("upheld", "NO", "findings", "按时上门"))).isEmpty();
        assertThat(codes(form, Map.of("upheld", "YES"))).containsExactly("required");
    }

    @Test
    void nobody_reassigns_or_cancels_without_a_reason() {
        assertThat(codes(ourForm("reassign"), Map.of("station", "S02"))).containsExactly("required");
        assertThat(codes(ourForm("cancel"), Map.of("reason", " \n　"))).containsExactly("required");
        assertThat(checked(ourForm("cancel"), Map.of("reason", "用户已自行解决")).accepted())
                .isTrue();
    }

    private static List<String> codes(FormSchema form, Map<String, ?> values) {
        return checked(form, values).problems().stream().map(FieldProblem::code).toList();
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        var changed = new java.util.HashMap<>(values);
        changed.put(key, value);
        return changed;
    }
}
