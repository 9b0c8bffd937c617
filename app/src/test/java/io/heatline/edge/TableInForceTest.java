package io.heatline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.edge.table.TableInForce;
import io.heatline.edge.table.TableShelf;
import io.heatline.edge.table.TableVersion;
import io.heatline.rules.Published;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** How a node finds the table it goes by; what rooms make of it is theirs to test. */
class TableInForceTest {

    private final Shelf shelf = new Shelf();
    private final List<String> inForce = new ArrayList<>();
    private final Node node = new Node(shelf, inForce);

    @Test
    void the_first_node_puts_the_shipped_table_on_the_shelf_and_goes_by_it() {
        node.afterSingletonsInstantiated();

        assertThat(shelf.latest())
                .get()
                .extracting(TableVersion::version, TableVersion::publishedBy)
                .containsExactly(1L, null);
        assertThat(inForce).containsExactly("shipped");
        assertThat(node.versionOf("sha of shipped")).isEqualTo(1);
        assertThat(node.versionOf(null)).isNull();
    }

    @Test
    void of_two_nodes_that_start_at_once_the_second_goes_by_what_the_first_kept() {
        shelf.meanwhile =
                () -> shelf.insert(new TableVersion(1, "sha of theirs", 1, Instant.EPOCH, null), bytes("theirs"));

        node.afterSingletonsInstantiated();

        assertThat(inForce).endsWith("theirs");
        assertThat(node.versionOf("sha of theirs")).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_ends_neither_the_following_nor_the_table() {
        node.afterSingletonsInstantiated();
        shelf.insert(new TableVersion(2, "sha of next", 1, Instant.EPOCH, null), bytes("next"));
        shelf.away = true;

        node.follow();
        assertThat(inForce).containsExactly("shipped");

        shelf.away = false;
        node.follow();
        assertThat(inForce).containsExactly("shipped", "next");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Node extends TableInForce {

        Node(Shelf shelf, List<String> inForce) {
            super(
                    "tests",
                    shelf,
                    workbook -> {
                        var text = new String(workbook, StandardCharsets.UTF_8);
                        inForce.add(text);
                        return new Published("sha of " + text, 1);
                    },
                    () -> bytes("shipped"),
                    TransactionOperations.withoutTransaction(),
                    Clock.systemUTC());
        }
    }

    /** In memory; what another node does comes just before an insert. */
    private static final class Shelf implements TableShelf {

        private final NavigableMap<Long, TableVersion> rows = new TreeMap<>();
        private final NavigableMap<Long, byte[]> workbooks = new TreeMap<>();
        private Runnable meanwhile = () -> {};
        private boolean away;

        @Override
        public Optional<TableVersion> latest() {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return Optional.ofNullable(rows.lastEntry()).map(entry -> entry.getValue());
        }

        @Override
        public List<TableVersion> versions(long before, int limit) {
            return rows.headMap(before, false).descendingMap().values().stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Workbook> workbook(long version) {
            return Optional.ofNullable(workbooks.get(version)).map(Workbook::new);
        }

        @Override
        public void insert(TableVersion row, byte[] workbook) {
            var other = meanwhile;
            meanwhile = () -> {};
            other.run();
            if (rows.putIfAbsent(row.version(), row) != null) {
                throw new DuplicateKeyException("version " + row.version());
            }
            workbooks.put(row.version(), workbook);
        }
    }
}
