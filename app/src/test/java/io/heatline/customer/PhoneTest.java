package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.heatline.edge.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13800008000, 138****8000",
        "138 0000 8000, 138 **** 8000",
        "138-0000-8000, 138-****-8000",
        "+86 138 0000 8000, +86 138 **** 8000",
        "0451-81234567, 0451-****4567",
        "(0451)81234567, (0451)****4567",
        "0451-81234567转802, 0451-****4567",
        "81234567, ****4567",
        "8123456, ***3456",
        "10086, ***86",
        "110, **0",
        "5, *",
        "无, ****",
        "13800008000/13900009000, 138********/*******9000",
    })
    void who_need_not_know_a_number_sees_its_ends(String written, String masked) {
        assertThat(Phone.of(written).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800008000, 13800008000",
        "１３８００００８０００, 13800008000",
        "138-0000-8000, 13800008000",
        "138—0000—8000, 13800008000",
        "+86 138 0000 8000, 13800008000",
        "008613800008000, 13800008000",
        "8613800008000, 13800008000",
        "86123456, 86123456",
        "0451-81234567, 045181234567",
        "0451-81234567转802, 045181234567",
        "0451-81234567 ext. 802, 045181234567",
    })
    void a_line_is_known_by_its_digits(String written, String digits) {
        assertThat(Phone.of(written).digits()).isEqualTo(digits);
        assertThat(Phone.of(written).dialable()).isTrue();
        assertThat(Phone.of(written).tail()).isEqualTo(digits.substring(digits.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "王丽",
                "13800008000/13900009000",
                "=1+13800008000",
                "<b>13800008000</b>",
                "1234567890123456"
            })
    void what_is_not_one_number_is_refused_by_its_field(String written) {
        var refused = catchThrowableOfType(PremisesInvalid.class, () -> new ContactDetails("王丽", written));

        assertThat(refused.errors())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple("contact.phone", "phone-invalid"));
    }

    @Test
    void a_caller_may_keep_their_name_to_themselves() {
        assertThat(new ContactDetails("  ", "13800008000").name()).isNull();
        assertThat(new ContactDetails(" 王\u0000丽 ", "13800008000").name()).isEqualTo("王丽");
        assertThat(catchThrowableOfType(PremisesInvalid.class, () -> new ContactDetails("王".repeat(61), "13800008000"))
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("contact.name");
    }
}
