package io.heatline.forms;

import static io.heatline.forms.Given.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormSchemaTest {

    private static final String FORM = "{'type':'default','id':'f','components':[{'type':'textfield','key':'a'}]}";

    @Test
    void the_version_follows_the_content_and_nothing_else() {
        String version = version(FORM);

        assertThat(version("{ 'id' : 'f',\n 'components':[{'key':'a','type':'textfield'}],'type':'default'}"))
                .isEqualTo(version);
        assertThat(version(FORM.replace("'id'", "'exporter':{'name':'Camunda Modeler'},'id'")))
                .isEqualTo(version);
        assertThat(version(FORM.replace("'a'", "'b'"))).isNotEqualTo(version);
        assertThat(version(FORM.replace("'key'", "'validate':{'required':true},'key'")))
                .isNotEqualTo(version);
    }

    @Test
    void tells_its_fields_in_order_and_what_they_are() {
        List<Field> fields = Given.ourForm("complete").fields();

        assertThat(fields)
                .extracting(Field::key)
                .containsExactly("result", "indoorTemperature", "description", "photos", "materials");
        assertThat(fields)
                .extracting(Field::type)
                .containsExactly(
                        FieldType.SELECT,
                        FieldType.NUMBER,
                        FieldType.TEXTAREA,
                        FieldType.TEXTFIELD,
                        FieldType.TEXTAREA);
        assertThat(fields).extracting(Field::widget).contains(Widget.PHOTOS);
        assertThat(fields).filteredOn(Field::required).hasSize(3);
        assertThat(fields.get(0).options())
                .extracting(Option::value)
                .containsExactly("FIXED", "TEMPORARY", "NOT_FIXED_REPORTED");
    }

    @Test
    void tells_what_it_reads_and_writes() {
        FormSchema form = form(
                "{'type':'text','text':'地址：{{address}} {{#if urgent}}急{{/if}}'}",
                "{'type':'group','conditional':{'hide':'=a = null'},'components':[{'type':'textfield','key':'b',"
                        + "'readonly':'=c = 1 and not(d in (1, 2))'}]}");

        assertThat(form.reads()).containsExactly("a", "address", "c", "d", "urgent");
        assertThat(form.writes()).containsExactly("b");
        assertThat(Given.ourForm("dispatch").reads()).containsExactly("stations");
    }

    @Test
    void what_only_shows_something_is_no_field() {
        FormSchema form = form(
                "{'type':'text','text':'# 说明'}",
                "{'type':'separator'}",
                "{'type':'spacer','height':20}",
                "{'type':'button','key':'go','label':'提交','action':'submit'}");

        assertThat(form.fields()).isEmpty();
    }

    private static String version(String json) {
        return FormSchema.parse(json.replace('\'', '"')).version();
    }
}
