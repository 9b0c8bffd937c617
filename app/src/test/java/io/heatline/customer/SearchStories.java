package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.customer.ArchiveContext.Written;
import io.heatline.customer.PremisesImport.Household;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** How an agent finds a household, told once for every database. */
abstract class SearchStories {

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private PremisesImport register;

    @Autowired
    private PremisesSearch search;

    @Autowired
    private EstateDirectory estates;

    @Autowired
    private Written audit;

    @BeforeEach
    void aSmallTown() {
        if (archive.page(0, 1).isEmpty()) {
            register.register(List.of(
                    household("阳光家园", "3号楼", "2单元", "501", "王丽", "13800008000"),
                    household("阳光家园", "3号楼", "2单元", "502", "李强", "13800018001"),
                    household("阳光家园", "13号楼", "2单元", "501", "王芳", "0451-80001234"),
                    household("阳光家园(二期)", "3号楼", "2单元", "501", "刘二", "13900008000"),
                    household("月光花园", "A座", "", "1201", "100%_好", "13800009999"),
                    household("100%花园", "1号楼", "", "101", "𠮷祥", "13800007777")));
        }
        audit.taken();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "阳光 3-2-501, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "阳光家园三号楼, 阳光家园3号楼2单元501室;阳光家园3号楼2单元502室;阳光家园(二期)3号楼2单元501室",
        "阳光家园2期, 阳光家园(二期)3号楼2单元501室",
        "阳光家园3号楼2单元502室, 阳光家园3号楼2单元502室",
        "８０００, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "8000 一期, ''",
        "13800008000, 阳光家园3号楼2单元501室",
        "+86 138-0000-8000, ''",
        "+8613800008000, 阳光家园3号楼2单元501室",
        "80001234, 阳光家园13号楼2单元501室",
        "0451-80001234, 阳光家园13号楼2单元501室",
        "王 501, 阳光家园3号楼2单元501室;阳光家园13号楼2单元501室",
        "刘二, 阳光家园(二期)3号楼2单元501室",
        "a栋, 月光花园A座1201室",
        "1201, 月光花园A座1201室",
        "%_, 月光花园A座1201室",
        "100%, 月光花园A座1201室;100%花园1号楼101室",
        "_, 月光花园A座1201室",
        "𠮷, 100%花园1号楼101室",
        "x')or(1=1)--, ''",
        "没有这家, ''",
    })
    void a_household_is_found_by_what_one_remembers(String text, String addresses) {
        assertThat(addressesOf(text)).isEqualTo(addresses);
    }

    @Test
    void pages_continue_where_the_last_one_ended() {
        var seen = new ArrayList<String>();
        var page = search.find("", 0, 2);
        page.items().forEach(card -> seen.add(card.premises().address()));
        while (page.next() != null) {
            page = search.find("", Long.parseLong(page.next()), 2);
            page.items().forEach(card -> seen.add(card.premises().address()));
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_search_is_written_down_once_and_without_the_number_that_was_dialled() {
        search.find("王丽 13800008000", 0, 20);

        assertThat(audit.taken()).containsExactly("premises.searched premises search 王丽 138****8000: 1");
    }

    @Test
    void reading_a_household_is_written_down() {
        var id = search.find("13800008000", 0, 20).items().get(0).premises().id();
        audit.taken();

        assertThat(search.read(id).contacts()).extracting(Contact::name).containsExactly("王丽");
        assertThat(audit.taken()).containsExactly("premises.read premises " + id);
        assertThatThrownBy(() -> search.read(-1)).isInstanceOf(PremisesNotFound.class);
    }

    @Test
    void estates_are_known_by_any_spelling() {
        assertThat(estates.find("阳光"))
                .extracting(estate -> estate.name())
                .containsExactlyInAnyOrder("阳光家园", "阳光家园(二期)");
        assertThat(estates.find("２期")).extracting(estate -> estate.name()).containsExactly("阳光家园(二期)");
    }

    @Test
    void a_register_with_a_household_that_is_known_is_taken_over_not_at_all() {
        var fresh = household("新来花园", "1", "1", "101", "赵一", "13800001111");

        assertThatThrownBy(() ->
                        register.register(List.of(fresh, household("阳光 家园", "三栋", "2", "501室", "钱二", "13800002222"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(archive.find(fresh.key())).isEmpty();
    }

    @Test
    void a_long_text_is_read_to_its_end() {
        var text =
                String.join(" ", IntStream.range(0, 60).mapToObj(word -> "阳光").toList());

        assertThat(search.find(text, 0, 20).items()).hasSize(4);
    }

    private String addressesOf(String text) {
        return String.join(
                ";",
                search.find(text, 0, 20).items().stream()
                        .map(card -> card.premises().address())
                        .toList());
    }

    private static Household household(
            String estate, String building, String unit, String room, String name, String phone) {
        return new Household(PremisesKey.of(estate, building, unit, room), List.of(new ContactDetails(name, phone)));
    }
}
