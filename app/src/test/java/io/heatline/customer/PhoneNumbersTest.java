package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    private final PhoneNumbers harbin = new PhoneNumbers(new CustomerSettings("0451"));

    @ParameterizedTest
    @CsvSource({
        "13800008000, +8613800008000",
        "138-0000-8000, +8613800008000",
        "１３８ ００００ ８０００, +8613800008000",
        "+86 138 0000 8000, +8613800008000",
        "008613800008000, +8613800008000",
        "8613800008000, +8613800008000",
        "0451-81234567, +8645181234567",
        "(0451)8123-4567, +8645181234567",
        "+86 451 8123 4567, +8645181234567",
        "81234567, +8645181234567",
        "8123 4567, +8645181234567",
        "010-62345678, +861062345678",
        "0451-81234567转802, +8645181234567;ext=802",
        "81234567 ext. 802, +8645181234567;ext=802",
        "400-810-8888, +864008108888",
        "+1 650-253-0000, +16502530000",
        "110, 110",
        "96777, 96777",
        "10086, 10086",
    })
    void a_line_is_told_whatever_way_it_is_written(String written, String line) {
        assertThat(harbin.line(Phone.of(written)).key()).isEqualTo(line);
    }

    @Test
    void without_an_area_of_its_own_the_company_guesses_none() {
        var nowhere = new PhoneNumbers(new CustomerSettings(""));

        assertThat(nowhere.line(Phone.of("81234567")).e164()).isEqualTo("81234567");
        assertThat(nowhere.line(Phone.of("0451-81234567")).e164()).isEqualTo("+8645181234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "138-0000-8000/139-0000-9000 | 138-0000-8000;139-0000-9000",
                "13800008000／13900009000 | 13800008000;13900009000",
                "13800008000、13900009000 | 13800008000;13900009000",
                "13800008000，13900009000 | 13800008000;13900009000",
                "13800008000 13900009000 | 13800008000;13900009000",
                "13800008000或81234567 | 13800008000;81234567",
                "0451-81234567/68 | 0451-81234567;0451-81234568",
                "0451-81234567、8068 | 0451-81234567;8068",
                "0451-8123 4567 | 0451-8123 4567",
                "81234567,802 | 81234567,802",
                "0451-81234567转802 | 0451-81234567转802",
                "138 0000 8000 | 138 0000 8000",
                "无 | 无",
            })
    void several_numbers_in_one_field_are_told_apart(String written, String numbers) {
        assertThat(harbin.split(written)).extracting(Phone::written).isEqualTo(List.of(numbers.split(";")));
    }
}
