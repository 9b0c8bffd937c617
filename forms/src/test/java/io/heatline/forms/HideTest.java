package io.heatline.forms;

import static io.heatline.forms.Given.MORNING;
import static io.heatline.forms.Given.checked;
import static io.heatline.forms.Given.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HideTest {

    private static final String A = "{'type':'textfield','key':'a'}";
    private static final String N = "{'type':'number','key':'n'}";
    private static final String LIST =
            "{'type':'checklist','key':'l','values':[{'value':'x','label':'x'},{'value':'y','label':'y'}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = \\\"yes\\\"|true",
                "a != \\\"yes\\\"|false",
                "not(a = \\\"yes\\\")|false",
                "a in (\\\"yes\\\", \\\"no\\\")|true",
                "a in [\\\"no\\\"]|false",
                "contains(a, \\\"es\\\") and n > 3|true",
                "n < -1 or n between 4 and 6|true",
                "n >= 5.0 and n <= 5|true",
                "list contains(l, \\\"x\\\")|true",
                "count(l) = 2|false",
                "b = null|true",
                "n = \\\"5\\\"|false",
                "n > \\\"text\\\"|false",
                "a|false"
            })
    void hides_as_its_condition_says(String condition, boolean hidden) {
        FormSchema form = form(
                A,
                N,
                LIST,
                "{'type':'textfield','key':'b','conditional':{'hide':'=" + condition + "'},"
                        + "'validate':{'required':true}}");

        assertThat(checked(form, Map.of("a", "yes", "n", 5, "l", List.of("x"))).accepted())
                .isEqualTo(hidden);
    }

    @Test
    void a_value_of_a_hidden_field_is_dropped_whatever_it_is() {
        FormSchema form = form(A, "{'type':'number','key':'b','conditional':{'hide':'=a = null'}}");

        assertThat(checked(form, Map.of("b", "garbage")).values()).isEmpty();
        assertThat(checked(form, Map.of("b", "garbage")).accepted()).isTrue();
        assertThat(checked(form, Map.of("a", "1", "b", "garbage")).accepted()).isFalse();
    }

    @Test
    void a_group_hides_all_that_is_in_it() {
        FormSchema form = form(
                A,
                "{'type':'group','label':'组','conditional':{'hide':'=a = null'},'components':["
                        + "{'type':'group','components':[{'type':'textfield','key':'b','validate':{'required':true}}]}]}");

        assertThat(checked(form, Map.of()).accepted()).isTrue();
        assertThat(checked(form, Map.of("a", "shown")).problems())
                .extracting(FieldProblem::field)
                .containsExactly("b");
    }

    @Test
    void an_answer_that_is_hidden_hides_nothing_further() {
        FormSchema form = form(
                A,
                "{'type':'textfield','key':'b','conditional':{'hide':'=a = null'}}",
                "{'type':'textfield','key':'c','conditional':{'hide':'=b = \\'yes\\''}}".replace("\\'", "\\\""));

        assertThat(checked(form, Map.of("b", "yes", "c", "kept")).values()).containsExactly(entry("c", "kept"));
        assertThat(checked(form, Map.of("a", "1", "b", "yes", "c", "dropped")).values())
                .containsOnlyKeys("a", "b");
    }

    @Test
    void disabled_and_read_only_fields_are_not_taken_from_the_browser() {
        FormSchema form = form(
                "{'type':'textfield','key':'d','disabled':true,'validate':{'required':true}}",
                "{'type':'textfield','key':'r','readonly':true}",
                A,
                "{'type':'textfield','key':'e','readonly':'=a != null'}",
                "{'type':'textfield','key':'g','conditional':{'hide':'=e = null'}}",
                "{'type':'textfield','key':'f','conditional':{'hide':'=r = null'}}");

        assertThat(checked(form, Map.of("d", "x", "r", "forged", "a", "1", "e", "x", "f", "y", "g", "z"))
                        .values())
                .containsExactly(entry("a", "1"));
        assertThat(checked(form, Map.of("e", "x")).values()).containsExactly(entry("e", "x"));
    }

    @Test
    void a_condition_may_read_a_process_variable_that_nobody_can_forge() {
        FormSchema form = form("{'type':'textfield','key':'b','conditional':{'hide':'=priority = null'}}");
        Setting urgent = new Setting((kind, id) -> true, Map.of("priority", "HIGH"), MORNING, Locale.CHINA);

        assertThat(form.reads()).containsExactly("priority");
        assertThat(form.check(Map.of("b", "x"), urgent).values()).containsExactly(entry("b", "x"));
        assertThat(checked(form, Map.of("b", "x")).values()).isEmpty();
        assertThat(checked(form, Map.of("priority", "HIGH")).problems())
                .extracting(FieldProblem::code)
                .containsExactly("unknown-field");
    }

    @Test
    void many_threads_share_one_form() throws Exception {
        FormSchema form = Given.ourForm("accept");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Set<Object>> checks = () -> new HashSet<>(IntStream.range(0, 500)
                    .mapToObj(i -> i % 2 == 0
                            ? checked(form, Map.of("decision", "decline")).accepted()
                            : checked(form, Map.of("decision", "accept")).problems())
                    .toList());
            for (Future<Set<Object>> each : threads.invokeAll(java.util.Collections.nCopies(8, checks))) {
                assertThat(each.get()).containsExactlyInAnyOrder(false, List.of());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
