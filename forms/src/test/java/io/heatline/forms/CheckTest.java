package io.heatline.forms;

import static io.heatline.forms.Given.CHINESE;
import static io.heatline.forms.Given.ENGLISH;
import static io.heatline.forms.Given.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {

    private static final String LINE = "{'type':'textfield','key':'x'}";
    private static final String NAME = "{'type':'textfield','key':'x','validate':{'minLength':2,'maxLength':4}}";
    private static final String ROOM = "{'type':'textfield','key':'x','validate':{'pattern':'^[0-9]+$'}}";
    private static final String MAIL = "{'type':'textfield','key':'x','validate':{'validationType':'email'}}";
    private static final String LINES = "{'type':'textarea','key':'x'}";
    private static final String NUMBER =
            "{'type':'number','key':'x','decimalDigits':1,'increment':'0.5','validate':{'min':-30,'max':45}}";
    private static final String ANY_NUMBER = "{'type':'number','key':'x'}";
    private static final String VALUES =
            "'values':[{'value':'a','label':'甲'},{'value':'b','label':'乙'}],'properties':{'option-b-en':'B'}";
    private static final String SELECT = "{'type':'select','key':'x'," + VALUES + "}";
    private static final String CHECKLIST = "{'type':'checklist','key':'x'," + VALUES + "}";
    private static final String TICK = "{'type':'checkbox','key':'x'}";
    private static final String MUST_TICK = "{'type':'checkbox','key':'x','validate':{'required':true}}";
    private static final String MOMENT = "{'type':'datetime','key':'x','subtype':'datetime'}";
    private static final String DATE = "{'type':'datetime','key':'x','subtype':'date','disallowPassedDates':true}";
    private static final String TIME =
            "{'type':'datetime','key':'x','subtype':'time','timeSerializingFormat':'no_timezone'}";
    private static final String PHOTOS = "{'type':'textfield','key':'x','properties':{'widget':'photos'}}";
    private static final String STATION =
            "{'type':'select','key':'x','valuesKey':'stations','properties':{'widget':'station'}}";
    private static final Object DEEP = List.of(List.of(Map.of("a", List.of(Map.of()))));

    /** The largest and smallest numbers carry a name: as a test name they would be written out. */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(NAME, "热", "too-short"),
                Arguments.of(NAME, "一二三四五", "too-long"),
                Arguments.of(LINE, "a".repeat(256), "too-long"),
                Arguments.of(LINES, "a".repeat(5001), "too-long"),
                Arguments.of(LINE, "two\nlines", "characters"),
                Arguments.of(LINES, "nul\0", "characters"),
                Arguments.of(LINES, "escape\u001b[31m", "characters"),
                Arguments.of(LINES, "half \ud83d", "characters"),
                Arguments.of(LINE, 12, "type"),
                Arguments.of(LINE, true, "type"),
                Arguments.of(LINES, DEEP, "type"),
                Arguments.of(ROOM, "12a", "pattern"),
                Arguments.of(MAIL, "nobody", "pattern"),
                Arguments.of(NUMBER, "12", "type"),
                Arguments.of(NUMBER, Double.NaN, "type"),
                Arguments.of(NUMBER, List.of(1), "type"),
                Arguments.of(NUMBER, -30.5, "min"),
                Arguments.of(NUMBER, Named.of("huge", new BigDecimal("1E+999999999")), "max"),
                Arguments.of(NUMBER, Named.of("tiny", new BigDecimal("1E-999999999")), "decimals"),
                Arguments.of(NUMBER, 1.25, "decimals"),
                Arguments.of(NUMBER, 1.3, "decimals"),
                Arguments.of(ANY_NUMBER, BigInteger.TEN.pow(20), "max"),
                Arguments.of(SELECT, "c", "option"),
                Arguments.of(SELECT, 1, "type"),
                Arguments.of(CHECKLIST, "a", "type"),
                Arguments.of(CHECKLIST, List.of("a", "c"), "option"),
                Arguments.of(CHECKLIST, List.of(List.of("a")), "type"),
                Arguments.of(CHECKLIST, Collections.nCopies(201, "a"), "too-long"),
                Arguments.of(CHECKLIST, Collections.singletonList(null), "type"),
                Arguments.of(TICK, "true", "type"),
                Arguments.of(MUST_TICK, false, "required"),
                Arguments.of(MUST_TICK, null, "required"),
                Arguments.of(MOMENT, "tomorrow", "type"),
                Arguments.of(MOMENT, "2026-02-30T10:00", "type"),
                Arguments.of(MOMENT, "+999999999-01-01T00:00Z", "type"),
                Arguments.of(MOMENT, "9999-01-01T00:00", "type"),
                Arguments.of(MOMENT, 1763776800000L, "type"),
                Arguments.of(DATE, "2026-11-21", "min"),
                Arguments.of(DATE, "2026-11-22T10:00", "type"),
                Arguments.of(TIME, "25:00", "type"),
                Arguments.of(PHOTOS, "photo1", "type"),
                Arguments.of(PHOTOS, List.of(Map.of("id", "photo1")), "type"),
                Arguments.of(PHOTOS, List.of("data:image/jpeg;base64," + "A".repeat(1000)), "too-long"),
                Arguments.of(PHOTOS, List.of("data:,x"), "not-found"),
                Arguments.of(PHOTOS, Collections.nCopies(21, "photo1"), "too-long"),
                Arguments.of(PHOTOS, List.of("photo1\n2"), "characters"),
                Arguments.of(PHOTOS, List.of("photo1", "elsewhere"), "not-found"),
                Arguments.of(PHOTOS, List.of(""), "type"),
                Arguments.of(STATION, "S99", "not-found"),
                Arguments.of(STATION, List.of("S01"), "type"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_with_a_code_and_a_sentence_in_both_languages(String field, @Nullable Object value, String code) {
        Map<String, @Nullable Object> values = Collections.singletonMap("x", value);

        FieldProblem chinese = form(field).check(values, CHINESE).problems().get(0);
        FieldProblem english = form(field).check(values, ENGLISH).problems().get(0);

        assertThat(chinese.field()).isEqualTo("x");
        assertThat(chinese.code()).isEqualTo(code).isEqualTo(english.code());
        assertThat(chinese.message()).isNotBlank().isNotEqualTo(english.message());
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(LINE, "　 <script>alert(1)</script> ", "<script>alert(1)</script>"),
                Arguments.of(LINE, "=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
                Arguments.of(NAME, "😀😀𠮷𠮷", "😀😀𠮷𠮷"),
                Arguments.of(LINES, "一\r\n\t二\n", "一\n\t二"),
                Arguments.of(ROOM, "0602", "0602"),
                Arguments.of(MAIL, "a@b.cn", "a@b.cn"),
                Arguments.of(NUMBER, -30, new BigDecimal("-30")),
                Arguments.of(NUMBER, 45.0, new BigDecimal("45")),
                Arguments.of(NUMBER, new BigDecimal("21.500"), new BigDecimal("21.5")),
                Arguments.of(ANY_NUMBER, BigInteger.TEN.pow(15), new BigDecimal("1000000000000000")),
                Arguments.of(ANY_NUMBER, 1e-10, new BigDecimal("1E-10")),
                Arguments.of(SELECT, "a", "a"),
                Arguments.of(CHECKLIST, List.of("b", "a", "b"), List.of("b", "a")),
                Arguments.of(TICK, false, false),
                Arguments.of(MUST_TICK, true, true),
                Arguments.of(MOMENT, "2026-11-22T10:30+08:00", "2026-11-22T02:30:00Z"),
                Arguments.of(MOMENT, "2026-11-22T02:30:15.5Z", "2026-11-22T02:30:15.500Z"),
                Arguments.of(MOMENT, "2026-11-22T10:30", "2026-11-22T02:30:00Z"),
                Arguments.of(DATE, "2026-11-22", "2026-11-22"),
                Arguments.of(TIME, "08:30", "08:30"),
                Arguments.of(PHOTOS, List.of("photo2", "photo1", "photo2"), List.of("photo2", "photo1")),
                Arguments.of(STATION, " S01 ", "S01"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void accepts_and_cleans(String field, Object value, Object cleaned) {
        assertThat(form(field).check(Map.of("x", value), CHINESE).values()).containsExactly(entry("x", cleaned));
    }

    static Stream<Arguments> empty() {
        return Stream.of(
                Arguments.of(LINE, ""),
                Arguments.of(LINES, " \r\n"),
                Arguments.of(NUMBER, null),
                Arguments.of(SELECT, ""),
                Arguments.of(CHECKLIST, List.of()),
                Arguments.of(MOMENT, ""),
                Arguments.of(PHOTOS, List.of()),
                Arguments.of(PHOTOS, ""),
                Arguments.of(STATION, " "));
    }

    @ParameterizedTest
    @MethodSource("empty")
    void no_answer_is_absent_where_none_is_required(String field, @Nullable Object value) {
        Checked checked = form(field).check(Collections.singletonMap("x", value), CHINESE);

        assertThat(checked.accepted()).isTrue();
        assertThat(checked.values()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("empty")
    void no_answer_is_refused_where_one_is_required(String field, @Nullable Object value) {
        String required = field.contains("'validate':{")
                ? field.replace("'validate':{", "'validate':{'required':true,")
                : field.replace("'key'", "'validate':{'required':true},'key'");

        Checked checked = form(required).check(Collections.singletonMap("x", value), CHINESE);

        assertThat(checked.problems()).extracting(FieldProblem::code).containsExactly("required");
    }

    @Test
    void an_unknown_key_is_refused_by_name_and_a_flood_of_them_briefly() {
        Map<String, Object> flood =
                Stream.iterate(0, i -> i + 1).limit(1000).collect(Collectors.toMap(i -> "k" + i, i -> i));

        assertThat(form(LINE).check(Map.of("y", 1), ENGLISH).problems())
                .containsExactly(new FieldProblem("y", "unknown-field", "The form has no such field"));
        assertThat(form(LINE).check(flood, CHINESE).problems()).hasSize(20);
        assertThat(form(LINE)
                        .check(Map.of("𠮷".repeat(500), 1), CHINESE)
                        .problems()
                        .get(0)
                        .field())
                .isEqualTo("𠮷".repeat(64));
    }

    @Test
    void what_is_refused_leaves_no_values_behind() {
        FormSchema form = form(LINE, "{'type':'number','key':'n'}");

        assertThat(form.check(Map.of("x", "fine", "n", "no"), CHINESE).values()).isEmpty();
    }

    @Test
    void a_pattern_may_tell_in_its_own_words_what_it_wants() {
        FormSchema form = form(
                "{'type':'textfield','key':'x','validate':{'pattern':'^[0-9]+$','patternErrorMessage':'只填 100% 数字'}}");

        assertThat(form.check(Map.of("x", "a"), CHINESE).problems())
                .containsExactly(new FieldProblem("x", "pattern", "只填 100% 数字"));
    }

    @Test
    void a_pattern_that_backtracks_without_end_costs_a_refusal_only() {
        FormSchema form = form("{'type':'textarea','key':'x','validate':{'pattern':'^(a+)+$'}}");
        FormSchema deep = form("{'type':'textarea','key':'x','validate':{'pattern':'^(a|b)*$'}}");

        assertThat(form.check(Map.of("x", "a".repeat(4000) + "!"), CHINESE).problems())
                .extracting(FieldProblem::code)
                .containsExactly("pattern");
        assertThat(deep.check(Map.of("x", "ab".repeat(2500)), CHINESE)).isNotNull();
    }

    @Test
    void options_and_labels_are_told_in_both_languages() {
        Field field = form(SELECT).fields().get(0);

        assertThat(field.optionLabel("b", Locale.ENGLISH)).isEqualTo("B");
        assertThat(field.optionLabel("b", Locale.SIMPLIFIED_CHINESE)).isEqualTo("乙");
        assertThat(field.optionLabel("gone", Locale.ENGLISH)).isEqualTo("gone");
    }
}
