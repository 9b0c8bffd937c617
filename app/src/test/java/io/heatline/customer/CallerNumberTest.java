package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNumberTest {

    private final PhoneNumbers numbers = new PhoneNumbers(new CustomerSettings("0451"));

    @ParameterizedTest
    @CsvSource({
        "+86 138 0000 8000, +8613800008000",
        "+86-0138-0000-8000, +8613800008000",
        "0138-0000-8000, +8613800008000",
        "013800008000, +8613800008000",
        "１３８００００８０００, +8613800008000",
        "sip:13800008000@10.0.0.1:5060;user=phone, +8613800008000",
        "tel:+86-13800008000, +8613800008000",
        "<13800008000>, +8613800008000",
        "010-8888 8888 转 12, +861088888888;ext=12",
        "(010)88888888-12, +861088888888",
        "81234567, +8645181234567",
        "96777, 96777",
    })
    void one_number_in_any_spelling(String presented, String line) {
        var read = CallerNumber.read(presented, numbers);

        assertThat(read.unknown()).isNull();
        assertThat(numbers.line(read.phones().get(0)).key()).startsWith(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800008000/13900009000", "13800008000、13900009000"})
    void two_numbers_are_two(String presented) {
        assertThat(CallerNumber.read(presented, numbers).phones())
                .extracting(Phone::digits)
                .containsExactly("13800008000", "13900009000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anonymous",
                "Anonymous",
                "<anonymous>",
                "sip:anonymous@anonymous.invalid",
                "Private",
                "未知号码",
                "0",
                "*"
            })
    void no_number_is_no_number(String presented) {
        assertThat(CallerNumber.read(presented, numbers))
                .isEqualTo(new CallerNumber(List.of(), Caller.Unknown.SUPPRESSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "12", "'; drop table", "138000080001380000800013800008000"})
    void what_is_no_number_is_said_to_be_none(String presented) {
        assertThat(CallerNumber.read(presented, numbers).unknown()).isEqualTo(Caller.Unknown.UNREADABLE);
    }
}
