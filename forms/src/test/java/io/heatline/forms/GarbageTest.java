package io.heatline.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever arrives: the check answers, and what it accepts it would accept again. */
class GarbageTest {

    private static final List<FormSchema> FORMS =
            Given.OURS.stream().map(Given::ourForm).toList();
    private static final Set<String> CODES = Set.of(
            "required",
            "too-short",
            "too-long",
            "pattern",
            "min",
            "max",
            "decimals",
            "option",
            "type",
            "unknown-field",
            "not-found",
            "characters");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_submission_is_answered(
            @ForAll("ourForms") FormSchema form, @ForAll("submissions") Map<String, Object> values) {
        Checked checked = form.check(values, Given.CHINESE);

        assertThat(checked.problems()).extracting(FieldProblem::code).isSubsetOf(CODES);
        assertThat(checked.accepted()).isEqualTo(checked.problems().isEmpty());
        assertThat(form.writes()).containsAll(checked.values().keySet());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_was_accepted_is_accepted_again_unchanged(
            @ForAll("ourForms") FormSchema form, @ForAll("likelyAnswers") Map<String, Object> answers) {
        Map<String, Object> values = new HashMap<>(answers);
        values.keySet().retainAll(form.writes());
        Checked first = form.check(values, Given.CHINESE);

        Statistics.label("accepted").collect(first.accepted());
        Statistics.label("accepted").coverage(seen -> seen.check(true).percentage(share -> share > 20));
        if (first.accepted()) {
            assertThat(form.check(first.values(), Given.CHINESE)).isEqualTo(first);
        }
    }

    @Property(tries = 500)
    void any_text_is_a_form_or_broken(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(readOrBroken(text)).isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_form_of_ours_with_anything_put_anywhere_is_a_form_or_broken(
            @ForAll("ourKeys") String key,
            @ForAll("attributes") String attribute,
            @ForAll("values") Object value,
            @ForAll int place)
            throws Exception {
        ObjectNode form = (ObjectNode) JSON.readTree(Given.ourText(key));
        List<JsonNode> objects = form.findParents("type");
        ((ObjectNode) objects.get(Math.floorMod(place, objects.size()))).set(attribute, JSON.valueToTree(value));

        assertThat(readOrBroken(form.toString())).isTrue();
    }

    @Property
    void a_text_is_as_long_as_people_count_it(@ForAll("planes") String text) {
        FormSchema form = Given.form("{'type':'textarea','key':'x','validate':{'minLength':5,'maxLength':5}}");
        int characters = (int) text.codePoints().count();

        assertThat(form.check(Map.of("x", text), Given.CHINESE).accepted()).isEqualTo(characters == 5);
    }

    private static boolean readOrBroken(String json) {
        try {
            FormSchema form = FormSchema.parse(json);
            assertThatCode(() -> form.check(Map.of("note", "x"), Given.CHINESE)).doesNotThrowAnyException();
            return true;
        } catch (FormBroken broken) {
            return !broken.flaws().isEmpty();
        }
    }

    @Provide
    Arbitrary<String> ourKeys() {
        return Arbitraries.of(Given.OURS);
    }

    @Provide
    Arbitrary<FormSchema> ourForms() {
        return Arbitraries.of(FORMS);
    }

    @Provide
    Arbitrary<String> planes() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(8)
                .withChars('a', '热', '￥')
                .map(text -> text.replace("a", "𠮷").replace("￥", "😀"));
    }

    @Provide
    Arbitrary<String> attributes() {
        return Arbitraries.of(
                "type",
                "key",
                "id",
                "label",
                "validate",
                "conditional",
                "values",
                "properties",
                "readonly",
                "disabled",
                "components",
                "subtype",
                "decimalDigits",
                "increment",
                "path",
                "text",
                "valuesKey",
                "layout");
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).map(text -> (Object) text),
                Arbitraries.of(
                        "accept", "decline", "S01", "technician", "photo1", "FIXED", "2026-11-22T10:00", "=a = 1"),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false));
        return Arbitraries.recursive(() -> leaf, GarbageTest::nested, 0, 3);
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.of("id", "type", "hide", "required", "value"), inner)
                        .ofMaxSize(3)
                        .map(map -> (Object) map));
    }

    @Provide
    Arbitrary<Map<String, Object>> submissions() {
        Arbitrary<String> keys =
                Arbitraries.oneOf(knownKeys(), Arbitraries.strings().ofMaxLength(5));
        return Arbitraries.maps(keys, values().injectNull(0.1)).ofMaxSize(6).map(HashMap::new);
    }

    @Provide
    Arbitrary<Map<String, Object>> likelyAnswers() {
        Map<String, Object> whole = new HashMap<>();
        whole.put("station", " S01");
        whole.put("technician", "technician");
        whole.put("note", "\t备注\r\n第二行 ");
        whole.put("reason", "原因");
        whole.put("eta", "2026-11-22T10:30");
        whole.put("cause", "AIR_LOCK");
        whole.put("indoorTemperature", 18.50);
        whole.put("onSitePhotos", List.of("photo1", "photo1"));
        whole.put("photos", List.of("photo1"));
        whole.put("result", "FIXED");
        whole.put("description", "😀");
        whole.put("score", 5.0);
        return Arbitraries.of("accept", "decline")
                .flatMap(decision -> Arbitraries.of("satisfied", "notSatisfied", "notReached")
                        .flatMap(outcome -> Arbitraries.subsetOf(whole.keySet()).map(left -> {
                            Map<String, Object> values = new HashMap<>(whole);
                            values.keySet().removeAll(left.size() < 4 ? left : Collections.emptySet());
                            values.put("decision", decision);
                            values.put("outcome", outcome);
                            return values;
                        })));
    }

    private static Arbitrary<String> knownKeys() {
        return Arbitraries.of(
                FORMS.stream().flatMap(form -> form.writes().stream()).collect(Collectors.toSet()));
    }
}
