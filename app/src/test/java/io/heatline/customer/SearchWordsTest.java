package io.heatline.customer;

import static io.heatline.customer.store.PlaceOrPerson.building;
import static io.heatline.customer.store.PlaceOrPerson.estate;
import static io.heatline.customer.store.PlaceOrPerson.name;
import static io.heatline.customer.store.PlaceOrPerson.phone;
import static io.heatline.customer.store.PlaceOrPerson.phonePart;
import static io.heatline.customer.store.PlaceOrPerson.phoneTail;
import static io.heatline.customer.store.PlaceOrPerson.place;
import static io.heatline.customer.store.PlaceOrPerson.room;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.customer.store.PlaceOrPerson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void a_short_word_and_a_dashed_address_narrow_each_other() {
        assertThat(SearchWords.of("锦绣 3-2-501"))
                .containsExactly(List.of(estate("锦绣"), name("锦绣")), List.of(place(null, "3", "2", "501")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"锦绣花园3号楼2单元501室", "锦绣花园三号楼二单元５０１", "锦绣花园第3栋2门501", "锦绣花园3-2-501", "锦绣花园3#2单元0501室"})
    void a_whole_address_is_taken_apart(String text) {
        assertThat(readings(text)).contains(place("锦绣花园", "3", "2", "501"));
    }

    @Test
    void parts_of_an_address_are_understood_alone() {
        assertThat(readings("锦绣花园3号楼")).contains(place("锦绣花园", "3", null, null));
        assertThat(readings("中央公园(一期)A座")).contains(place("中央公园1期", "A", null, null));
        assertThat(readings("2单元")).contains(place(null, null, "2", null));
        assertThat(readings("五零一室")).contains(room("501"));
        assertThat(readings("3-501")).containsExactly(place(null, "3", null, "501"));
        assertThat(readings("阳光100小区3号楼")).contains(place("阳光100小区", "3", null, null), estate("阳光100小区3号楼"));
    }

    @Test
    void digits_are_a_room_a_building_or_a_phone() {
        assertThat(readings("3")).containsExactly(room("3"), building("3"));
        assertThat(readings("8000")).containsExactly(room("8000"), building("8000"), phoneTail("8000"));
        assertThat(readings("00008000")).contains(phonePart("00008000"));
        assertThat(readings("13800008000")).containsExactly(phone("13800008000"));
        assertThat(readings("0451-81234567")).containsExactly(phonePart("045181234567"));
        assertThat(readings("138-0000-8000")).containsExactly(phonePart("13800008000"));
    }

    @Test
    void a_name_stays_a_name() {
        assertThat(readings("刘二")).containsExactly(estate("刘二"), name("刘二"));
        assertThat(readings("100%_!"))
                .contains(new PlaceOrPerson(null, null, null, null, "%100!%!_!!%", null, null, null));
        assertThat(SearchWords.of(" \u200b ")).isEmpty();
    }

    private static List<PlaceOrPerson> readings(String word) {
        var words = SearchWords.of(word);
        assertThat(words).hasSize(1);
        return words.get(0);
    }
}
