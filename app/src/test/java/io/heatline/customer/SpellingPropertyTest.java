package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpellingPropertyTest {

    @Property
    void folding_twice_changes_nothing(@ForAll String any) {
        assertThat(Spelling.folded(Spelling.folded(any))).isEqualTo(Spelling.folded(any));
    }

    /** What folds to itself is not folded at all; behind a space it is. */
    @Property
    void a_space_changes_nothing(@ForAll("everyday") String text) {
        assertThat(Spelling.folded(text + " ")).isEqualTo(Spelling.folded(text));
    }

    @Property
    void tidying_twice_changes_nothing(@ForAll String any) {
        assertThat(Spelling.tidy(Spelling.tidy(any))).isEqualTo(Spelling.tidy(any));
    }

    @Property
    void an_estates_key_is_a_name_of_the_same_estate(@ForAll("names") String name) {
        var estate = new EstateName(name);

        assertThat(new EstateName(estate.key())).isEqualTo(estate);
    }

    @Property
    void the_keys_of_a_flat_are_a_way_to_write_the_same_flat(@ForAll("parts") String part) {
        var key = new PremisesKey("锦绣花园", part, part, part);

        assertThat(new PremisesKey(key.estateKey(), key.buildingKey(), key.unitKey(), key.roomKey()))
                .isEqualTo(key);
    }

    @Property
    void a_number_is_the_same_building_in_every_dress(@ForAll @IntRange(min = 1, max = 999) int number) {
        var plain = new PremisesKey("锦绣花园", String.valueOf(number), "", "1");

        assertThat(new PremisesKey("锦绣花园", ChineseNumber.of(number) + "号楼", "", "1"))
                .isEqualTo(plain);
        assertThat(new PremisesKey("锦绣花园", "第" + ChineseNumber.of(number) + "栋", "", "1"))
                .isEqualTo(plain);
        assertThat(new PremisesKey("锦绣花园", fullWidth("%04d#".formatted(number)), "", "1"))
                .isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> everyday() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withCharRange('\u4DF0', '\uA010')
                .ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> names() {
        return pieces("一", "二", "十", "百", "零", "3", "0", "期", "区", "(", ")", "第", "花园", "Ａ", " ", "·", "组团");
    }

    @Provide
    Arbitrary<String> parts() {
        return pieces(
                "一", "二", "十", "百", "零", "两", "3", "０", "0", "第", "#", "号", "楼", "号楼", "栋", "座", "单元", "门", "室", "户",
                "房", "房间", "负", "-", "A", "ａ", "No.", "№", " ", "𠮷", "🏠");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(letter -> letter + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Numbers up to 999 as they are said. */
    private static final class ChineseNumber {

        private static final String DIGITS = "零一二三四五六七八九";

        static String of(int number) {
            int hundreds = number / 100;
            return hundreds == 0 ? below100(number, false) : DIGITS.charAt(hundreds) + "百" + rest(number % 100);
        }

        private static String rest(int number) {
            return number == 0 ? "" : number < 10 ? "零" + DIGITS.charAt(number) : below100(number, true);
        }

        private static String below100(int number, boolean afterHundred) {
            int tens = number / 10;
            var ten = tens == 0 ? "" : (tens == 1 && !afterHundred ? "" : DIGITS.charAt(tens)) + "十";
            return ten + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
        }
    }
}
