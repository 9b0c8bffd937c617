package io.heatline.customer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Looking only at estates that share something with a text finds what looking at each of them finds. */
class EstateTermsTest {

    @Property
    void nothing_that_fits_is_passed_over(@ForAll("towns") Set<String> town, @ForAll("texts") String text) {
        var fitting = new EstateTerms(town)
                .fitting(text).values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(fitting)
                .isEqualTo(town.stream().filter(key -> fits(key, text)).collect(Collectors.toSet()));
    }

    @Property
    void nothing_that_is_alike_is_passed_over(@ForAll("towns") Set<String> town, @ForAll("texts") String text) {
        var alike = new TreeSet<>(new EstateTerms(town).alike(text));

        assertThat(alike)
                .isEqualTo(town.stream()
                        .filter(key -> !fits(key, text) && isAlike(key, text))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Property
    void what_is_known_already_is_found_in_the_next_state_of_the_index(
            @ForAll("towns") Set<String> before, @ForAll("towns") Set<String> after, @ForAll("texts") String text) {
        assertThat(new EstateTerms(before).with(after).fitting(text)).isEqualTo(new EstateTerms(after).fitting(text));
    }

    private static boolean fits(String key, String text) {
        return key.contains(text)
                || letters(text)
                        && text.length() > 1
                        && PinyinMatch.find(key, text).isPresent();
    }

    private static boolean isAlike(String key, String text) {
        if (letters(text)) {
            return text.length() >= 5
                    && read(key).stream().anyMatch(reading -> OneOff.begins(reading.replace("|", ""), text));
        }
        boolean heard = text.length() > 1
                && read(text).stream().anyMatch(one -> read(key).stream().anyMatch(other -> other.contains(one)));
        return heard || text.length() >= 3 && OneOff.in(key, text);
    }

    private static boolean letters(String text) {
        return text.matches("[A-Z]+[A-Z0-9]*");
    }

    private static List<String> read(String text) {
        return NameTerms.readings(text, text.length()).stream()
                .map(reading -> "|" + String.join("|", reading) + "|")
                .toList();
    }

    @Provide
    Arbitrary<Set<String>> towns() {
        return pieces(5).set().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        var letters = Arbitraries.of("YANG", "YAN", "GUANG", "GU", "JIA", "Y", "G", "J", "1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(pieces(4), letters.map(list -> String.join("", list)));
    }

    private static Arbitrary<String> pieces(int most) {
        return Arbitraries.of("阳", "杨", "光", "广", "家", "佳", "园", "行", "重", "2", "期", "A", "𠮷")
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(list -> String.join("", list));
    }
}
