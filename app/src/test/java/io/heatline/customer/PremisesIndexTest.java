package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.customer.index.CountingIndex;
import io.heatline.customer.index.Found;
import io.heatline.customer.index.IndexedPremises;
import io.heatline.customer.index.Rank;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search looks at is bounded by the page, however many premises fit. */
class PremisesIndexTest {

    private static final int TOWN = 20_000;
    private static final int PAGE = 21;
    private static CountingIndex town;

    /** Estates of 500 flats; in every other flat lives a 王丽, every number ends in one of a hundred ways. */
    @BeforeAll
    static void aTown() throws IOException {
        town = new CountingIndex();
        for (int from = 0; from < TOWN; from += 4_000) {
            town.index()
                    .put(IntStream.range(from, from + 4_000)
                            .mapToObj(PremisesIndexTest::flat)
                            .toList());
            town.index().refresh();
        }
    }

    @AfterAll
    static void nothing() throws IOException {
        town.close();
    }

    private static IndexedPremises flat(int number) {
        var room = String.valueOf(number / 20 % 25 * 100 + 101 + number % 4);
        return new IndexedPremises(
                number + 1L,
                "阳光" + number / 500 + "期",
                String.valueOf(number / 100 % 5 + 1),
                String.valueOf(number / 50 % 2 + 1),
                room,
                List.of(number % 2 == 0 ? "王丽" : "李强" + number),
                List.of("138%04d00%02d".formatted(number % 10_000, number % 100)));
    }

    private static List<Found> find(String text, @Nullable Found after) {
        return town.index().find(new SearchText(text)::wanted, after, PAGE);
    }

    /** Two pages' worth of premises is looked at where thousands fit; each of a few segments has one more that fits too late. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "王丽, EXACT",
        "王, PREFIX",
        "丽, FRAGMENT",
        "wl, PREFIX",
        "阳光, PREFIX",
        "yg, PREFIX",
        "光, FRAGMENT",
        "1, EXACT",
        "0042, EXACT",
        "1380, PREFIX",
        "3800, FRAGMENT",
        "阳光 王丽, PREFIX",
        "1 1 101, EXACT",
        "王 10, PREFIX"
    })
    void a_page_is_full_before_all_that_fits_was_looked_at(String text, Rank first) {
        town.looked();

        var found = find(text, null);

        assertThat(found).hasSize(PAGE);
        assertThat(found.get(0).rank()).isEqualTo(first);
        assertThat(town.looked()).isBetween((long) PAGE, 3L * PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王丽", "王", "wl", "阳光"})
    void a_page_far_behind_looks_at_no_more_than_the_first_one(String text) {
        var first = find(text, null).get(0);
        var late = new Found(first.rank(), TOWN - 100);
        town.looked();

        var found = find(text, late);

        assertThat(found).hasSize(PAGE).allSatisfy(one -> assertThat(one.id()).isGreaterThan(late.id()));
        assertThat(found.get(0).rank()).isEqualTo(first.rank());
        assertThat(town.looked()).isBetween((long) PAGE, 3L * PAGE);
    }

    /**
     * Of an estate's 500 flats 1 is the building of the first 100, the beginning of a room of 20 of those and of 200 in the middle
     * (floors 9 to 18), and, as a guess that comes last, the unit of every other 50: 50 and 50 more that are neither. 400 by 40.
     */
    @Test
    void pages_follow_one_another_without_a_gap_across_ranks() {
        var seen = new HashSet<Long>();
        int shown = 0;
        town.looked();
        for (var page = find("1", null); !page.isEmpty(); page = find("1", page.get(page.size() - 1))) {
            page.forEach(one -> seen.add(one.id()));
            shown += page.size();
        }

        assertThat(List.of(shown, seen.size())).containsExactly(16_000, 16_000);
        assertThat(town.looked()).isLessThan(3L * 16_000);
    }
}
