package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heatline.customer.ArchiveContext.Written;
import io.heatline.customer.PremisesImport.Household;
import io.heatline.customer.index.Found;
import io.heatline.customer.index.Rank;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.edge.HeatlineSettings;
import io.heatline.edge.Invalid;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private IndexSource source;

    @Autowired
    private PremisesMapper premises;

    @Autowired
    private PremisesCards cards;

    @Autowired
    private HeatlineSettings house;

    @Autowired
    private TransactionTemplate transaction;

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
        await().until(() -> search.index().ready());
        audit.taken();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "阳光 3-2-501, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "阳光家园三号楼, 阳光家园3号楼2单元501室;阳光家园3号楼2单元502室;阳光家园(二期)3号楼2单元501室",
        "阳光家园2期, 阳光家园(二期)3号楼2单元501室",
        "阳光家园3号楼2单元502室, 阳光家园3号楼2单元502室",
        // The last four first, then wherever they stand.
        "８０００, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室;阳光家园3号楼2单元502室;阳光家园13号楼2单元501室;月光花园A座1201室;100%花园1号楼101室",
        "8000 一期, ''",
        "13800008000, 阳光家园3号楼2单元501室",
        "+86 138-0000-8000, 阳光家园3号楼2单元501室",
        "138 0000 8000, 阳光家园3号楼2单元501室",
        "013800008000, 阳光家园3号楼2单元501室",
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
        // By pinyin: initials, in full, mixed, unfinished.
        "yg 3 2 501, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "yg3-2-501, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "yg3-2-501室, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "阳光3-2-501室, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "ＹＧＪＹ 502, 阳光家园3号楼2单元502室",
        "yangguang 502, 阳光家园3号楼2单元502室",
        "yanggua 502, 阳光家园3号楼2单元502室",
        "wl, 阳光家园3号楼2单元501室",
        "wangl, 阳光家园3号楼2单元501室",
        "liqian, 阳光家园3号楼2单元502室",
        // What was misheard or mistyped, only where nothing fits better.
        "杨光 502, 阳光家园3号楼2单元502室",
        "阳广家园3-2-502, 阳光家园3号楼2单元502室",
        "yanguang 502, 阳光家园3号楼2单元502室",
        "王莉, 阳光家园3号楼2单元501室",
        "13900008001, 阳光家园(二期)3号楼2单元501室",
        "阳光家园3-2-512, 阳光家园3号楼2单元502室",
        // A number with its word, or something between.
        "阳光家园3#-2-502, 阳光家园3号楼2单元502室",
        "阳光家园3#楼2-502, 阳光家园3号楼2单元502室",
        "阳光家园3号楼2-502号, 阳光家园3号楼2单元502室",
        "阳光家园3号楼 2-502, 阳光家园3号楼2单元502室",
        "阳光家园三栋二单元五零二, 阳光家园3号楼2单元502室",
        "阳光家园十三号楼2-501, 阳光家园13号楼2单元501室",
        "阳光家园3/2/502, 阳光家园3号楼2单元502室",
        "阳光家园3.2.502, 阳光家园3号楼2单元502室",
        "yg 3#-2-502, 阳光家园3号楼2单元502室",
        "138-00008000, 阳光家园3号楼2单元501室",
        // The room is still to come.
        "阳光家园3-2, 阳光家园3号楼2单元501室;阳光家园3号楼2单元502室;阳光家园(二期)3号楼2单元501室",
        "阳光家园 13-2, 阳光家园13号楼2单元501室",
        // Numbers in another order are a guess that comes last.
        "501 3 2, 阳光家园3号楼2单元501室;阳光家园(二期)3号楼2单元501室",
        "光家 3#2单元502, 阳光家园3号楼2单元502室",
        "花园 12, 月光花园A座1201室",
    })
    void a_household_is_found_by_what_one_remembers(String text, String addresses) {
        assertThat(addressesOf(text)).isEqualTo(addresses);
    }

    @Test
    void pages_continue_where_the_last_one_ended() {
        var seen = new ArrayList<String>();
        var page = search.find("", "", 2);
        page.items().forEach(hit -> seen.add(hit.card().premises().address()));
        while (page.next() != null) {
            page = search.find("", page.next(), 2);
            page.items().forEach(hit -> seen.add(hit.card().premises().address()));
        }

        assertThat(seen).hasSameSizeAs(archive.page(0, 100)).doesNotHaveDuplicates();
    }

    @Test
    void a_search_is_written_down_once_and_without_the_number_that_was_dialled() {
        search.find("王丽 13800008000", "", 20);

        assertThat(audit.taken()).containsExactly("premises.searched premises search 王丽 138****8000: 1");
    }

    @Test
    void reading_a_household_is_written_down() {
        var id = search.find("13800008000", "", 20)
                .items()
                .get(0)
                .card()
                .premises()
                .id();
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

        assertThat(search.find(text, "", 20).items()).hasSize(4);
    }

    @Test
    void a_page_of_what_fits_continues_in_the_same_order() {
        var seen = new ArrayList<String>();
        var page = search.find("8000", "", 2);
        while (page.next() != null) {
            page.items().forEach(hit -> seen.add(hit.card().premises().address()));
            page = search.find("8000", page.next(), 2);
        }
        page.items().forEach(hit -> seen.add(hit.card().premises().address()));

        assertThat(String.join(";", seen)).isEqualTo(addressesOf("8000"));
        assertThatThrownBy(() -> search.find("8000", "nonsense", 2)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest(name = "{0} marks {1}")
    @CsvSource({
        "yg 3 2 501, 阳光~PINYIN 3号楼 2单元 501室",
        "阳光3-2-501, 阳光 3号楼 2单元 501室",
        "阳光家园3#楼2-501号, 阳光家园 3号楼 2单元 501室",
        "阳光家园3-2-512, 阳光家园 3号楼 2单元 502室~SIMILAR",
        "8000, 8000",
        "13800008000, 13800008000",
        "wangl 501, 王丽~PINYIN 501室",
        "杨光 王丽, 阳光家园~SIMILAR 王丽",
        "王莉, 王丽~SIMILAR",
        "13800007999 阳, ''",
    })
    void it_says_what_of_a_household_fits(String text, String pieces) {
        var marked = search.find(text, "", 20).items().stream()
                .limit(1)
                .flatMap(hit -> hit.matches().stream())
                .map(match -> match.text().substring(match.from(), match.to())
                        + (match.how() == Match.How.TEXT ? "" : "~" + match.how()))
                .toList();

        assertThat(String.join(" ", marked)).isEqualTo(pieces);
    }

    @Test
    void what_was_saved_is_found_at_once_and_on_another_node_soon() {
        var other =
                new IndexKeeper(source, new SearchSettings(true, Duration.ofMillis(100), Duration.ofSeconds(1)), house);
        other.start();
        await().until(() -> other.state().ready());

        transaction.executeWithoutResult(status -> archive.findOrCreate(
                PremisesKey.of("晚来花园", "7", "1", "702"), new ContactDetails("欧阳晚", "13511112222")));

        assertThat(addressesOf("欧阳晚")).isEqualTo("晚来花园7号楼1单元702室");
        assertThat(addressesOf("wlhy 702")).isEqualTo("晚来花园7号楼1单元702室");
        await().until(() -> !found(other, "13511112222").isEmpty());
        other.stop();
        transaction.executeWithoutResult(status -> {
            archive.findOrCreate(PremisesKey.of("晚来花园", "7", "1", "702"), new ContactDetails("司徒明", "13511113333"));
            status.setRollbackOnly();
        });
        assertThat(addressesOf("司徒明")).isEmpty();
    }

    @Test
    void while_the_index_is_being_built_the_database_is_searched() {
        var building = new IndexKeeper(source, new SearchSettings(true, Duration.ofDays(1), Duration.ofDays(1)), house);
        var meanwhile = new PremisesSearch(premises, cards, building, audit);

        assertThat(meanwhile.index().ready()).isFalse();
        assertThat(meanwhile.find("阳光 3-2-501", "", 20).items())
                .extracting(hit -> hit.card().premises().address())
                .containsExactly("阳光家园3号楼2单元501室", "阳光家园(二期)3号楼2单元501室");
        var page = meanwhile.find("阳光家园", "", 1);
        assertThat(meanwhile.find("阳光家园", String.valueOf(page.next()), 1).items())
                .extracting(hit -> hit.card().premises().address())
                .containsExactly("阳光家园3号楼2单元502室");
    }

    @Test
    void what_is_only_alike_is_not_offered_for_what_the_index_has_not_read_yet() {
        save("云杉里", "13511115555");
        var late = new IndexKeeper(source, new SearchSettings(true, Duration.ofDays(1), Duration.ofDays(1)), house);
        late.start();
        await().until(() -> late.state().ready());
        var search = new PremisesSearch(premises, cards, late, audit);
        assertThat(search.find("云杉苑 101", "", 20).items()).hasSize(1);

        save("云杉苑", "13511116666");

        assertThat(found(late, "云杉苑 101")).extracting(Found::rank).containsExactly(Rank.SIMILAR);
        assertThat(search.find("云杉苑 101", "", 20).items())
                .extracting(hit -> hit.card().premises().address())
                .containsExactly("云杉苑1号楼1单元101室");
        late.stop();
    }

    private void save(String estate, String phone) {
        transaction.executeWithoutResult(status ->
                archive.findOrCreate(PremisesKey.of(estate, "1", "1", "101"), new ContactDetails("林杉", phone)));
    }

    @Test
    void a_node_that_died_goes_on_from_what_it_had_written(@TempDir Path data) {
        var settings = new SearchSettings(false, Duration.ofMillis(50), Duration.ofMillis(1));
        var there = new HeatlineSettings(data, ZoneOffset.UTC);
        var before = new IndexKeeper(source, settings, there);
        before.start();
        await().until(() -> before.state().ready());
        before.stop();
        transaction.executeWithoutResult(status -> archive.findOrCreate(
                PremisesKey.of("夜里花园", "8", "1", "803"), new ContactDetails("夏侯夜", "13511114444")));

        var after = new IndexKeeper(source, settings, there);
        after.start();
        await().until(() -> after.state().ready());

        assertThat(found(after, "夏侯夜")).hasSize(1);
        assertThat(found(after, "13800008000")).hasSize(1);
        assertThat(after.built()).as("premises read for a new index").isZero();
        after.stop();
    }

    private List<Found> found(IndexKeeper keeper, String text) {
        return keeper.find(new SearchText(text)::wanted, null, 20).orElseThrow();
    }

    private String addressesOf(String text) {
        return String.join(
                ";",
                search.find(text, "", 20).items().stream()
                        .map(hit -> hit.card().premises().address())
                        .toList());
    }

    private static Household household(
            String estate, String building, String unit, String room, String name, String phone) {
        return new Household(PremisesKey.of(estate, building, unit, room), List.of(new ContactDetails(name, phone)));
    }
}
