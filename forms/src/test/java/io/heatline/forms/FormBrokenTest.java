package io.heatline.forms;

import static io.heatline.forms.Given.form;
import static io.heatline.forms.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormBrokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'filepicker','key':'f'}|f|components of type filepicker",
                "{'type':'dynamiclist','id':'l','path':'p','components':[]}|l|components of type dynamiclist",
                "{'type':'expression','key':'e','expression':'=1'}|e|components of type expression",
                "{'type':'script','id':'s'}|s|components of type script",
                "{'type':'iframe','id':'i'}|i|components of type iframe",
                "{'type':'html','id':'h'}|h|components of type html",
                "{'id':'nothing'}|nothing|components of type ?",
                "'text'|component|components of type ?",
                "{'type':'textfield'}|textfield|key must be",
                "{'type':'textfield','key':'a.b'}|a.b|key must be",
                "{'type':'textfield','key':'__proto__'}|__proto__|key must be",
                "{'type':'textfield','key':'k','onchange':'x()'}|k|onchange is not supported",
                "{'type':'textfield','key':'k','validate':{'custom':1}}|k|custom is not supported",
                "{'type':'textfield','key':'k','validate':[]}|k|validate must be an object",
                "{'type':'textfield','key':'k','validate':{'maxLength':'=n'}}|k|maxLength must be a whole number",
                "{'type':'textfield','key':'k','validate':{'required':'=n'}}|k|required must be true or false",
                "{'type':'textfield','key':'k','validate':{'pattern':'['}}|k|pattern is no regular expression",
                "{'type':'textfield','key':'k','label':'=name'}|k|label must be words",
                "{'type':'textfield','key':'k','label':'{{name}}'}|k|label must not hold a template",
                "{'type':'textfield','key':'k','properties':{'widget':'signature'}}|k|no widget signature",
                "{'type':'number','key':'k','properties':{'widget':'photos'}}|k|no widget photos for a number",
                "{'type':'textfield','key':'k','conditional':{'show':'=a'}}|k|show is not supported",
                "{'type':'textfield','key':'k','conditional':{'hide':'a = 1'}}|k|hide is no FEEL expression",
                "{'type':'textfield','key':'k','conditional':{'hide':'=a = '}}|k|hide is no FEEL expression",
                "{'type':'textfield','key':'k','conditional':{'hide':true}}|k|hide must be a text",
                "{'type':'textfield','key':'k','conditional':{'hide':'=for i in 1..9 return i'}}|k|hide uses For",
                "{'type':'textfield','key':'k','conditional':{'hide':'=now() = a'}}|k|hide calls now",
                "{'type':'textfield','key':'k','conditional':{'hide':'=a.b = 1'}}|k|hide reads inside a value",
                "{'type':'textfield','key':'k','readonly':'=a +'}|k|readonly is no FEEL expression",
                "{'type':'select','key':'k'}|k|its options must be written in the form",
                "{'type':'select','key':'k','valuesKey':'list'}|k|its options must be written in the form",
                "{'type':'select','key':'k','valuesExpression':'=x'}|k|valuesExpression is not supported",
                "{'type':'radio','key':'k','values':[{'value':1}]}|k|value must be a text",
                "{'type':'radio','key':'k','values':[{'value':'a'},{'value':'a'}]}|k|a value of its own",
                "{'type':'number','key':'k','increment':'0'}|k|increment must be above 0",
                "{'type':'number','key':'k','validate':{'min':'1E-99999'}}|k|min must be a number",
                "{'type':'datetime','key':'k','subtype':'week'}|k|subtype must be",
                "{'type':'datetime','key':'k','subtype':'time'}|k|set timeSerializingFormat",
                "{'type':'group','id':'g','path':'p','components':[]}|g|path is not supported",
                "{'type':'group','id':'g'}|g|components must be a list"
            })
    void says_which_component_and_why(String component, String name, String why) {
        assertThatExceptionOfType(FormBroken.class)
                .isThrownBy(() -> form(component))
                .satisfies(broken -> assertThat(broken.flaws()).anySatisfy(flaw -> {
                    assertThat(flaw.component()).isEqualTo(name);
                    assertThat(flaw.why()).contains(why);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{} {}",
                "7",
                "{\"a\":1,\"a\":2}",
                "{\"type\":\"default\",\"components\":[]}",
                "{\"type\":\"default\",\"id\":\"../x\",\"components\":[]}",
                "{\"type\":\"default\",\"id\":\"x\"}"
            })
    void what_is_no_form_is_refused_as_a_whole(String json) {
        assertThatExceptionOfType(FormBroken.class)
                .isThrownBy(() -> FormSchema.parse(json))
                .satisfies(
                        broken -> assertThat(broken.flaws().get(0).component()).isEqualTo("form"));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertThatExceptionOfType(FormBroken.class)
                .isThrownBy(() -> form("{'type':'filepicker','key':'f'}", "{'type':'textfield','key':'k','x':1}"))
                .withMessageContainingAll("f: components of type filepicker", "k: x is not supported")
                .satisfies(broken -> assertThat(broken.flaws()).hasSize(2));
    }

    @Test
    void two_fields_cannot_share_a_key() {
        assertThatExceptionOfType(FormBroken.class)
                .isThrownBy(() -> form("{'type':'textfield','key':'k'}", "{'type':'number','key':'k'}"))
                .withMessageContaining("a key of its own");
    }

    @Test
    void a_form_nested_or_long_beyond_reason_is_refused() {
        String nest = "{'type':'group','components':[".repeat(7) + "]}".repeat(7);

        assertThatExceptionOfType(FormBroken.class).isThrownBy(() -> form(nest));
        assertThatExceptionOfType(FormBroken.class)
                .isThrownBy(() -> FormSchema.parse(text("{'type':'text','text':'" + "a".repeat(500_000) + "'}")));
    }

    @Test
    @Timeout(10)
    void a_condition_of_brackets_does_not_keep_the_parser_busy() {
        for (int depth : new int[] {12, 50, 149}) {
            String hide = "=" + "(".repeat(depth) + "a" + ")".repeat(depth);
            long start = System.nanoTime();
            try {
                form("{'type':'textfield','key':'k','conditional':{'hide':'" + hide + "'}}");
            } catch (FormBroken expected) {
                assertThat(depth).isGreaterThan(12);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
