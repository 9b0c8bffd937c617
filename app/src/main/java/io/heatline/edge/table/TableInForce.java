package io.heatline.edge.table;

import io.heatline.rules.Published;
import io.heatline.rules.RuleTableBroken;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps this node's rules at the latest table on the shelf: when the node starts, right after it publishes one, and within
 * seconds of another node's publication.
 */
public abstract class TableInForce implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TableInForce.class);

    /** The rules that go by the table. */
    @FunctionalInterface
    public interface Rules {

        /**
         * What a table names may have gone since it was published, so only its form is checked.
         *
         * @throws RuleTableBroken when it does not compile; the one before stays in force
         */
        Published putInForce(byte[] workbook);
    }

    private final String what;
    private final TableShelf shelf;
    private final Rules rules;
    private final Supplier<byte[]> shipped;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private long loaded;

    /**
     * @param what the table decides, for the log
     * @param shipped the workbook that Heatline ships
     */
    protected TableInForce(
            String what,
            TableShelf shelf,
            Rules rules,
            Supplier<byte[]> shipped,
            TransactionOperations transaction,
            Clock clock) {
        this.what = what;
        this.shelf = shelf;
        this.rules = rules;
        this.shipped = shipped;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the first request: the table shipped with Heatline, unless there is one. */
    @Override
    public final void afterSingletonsInstantiated() {
        if (shelf.latest().isEmpty()) {
            ship();
        }
        refresh();
    }

    /** A database that is away is no reason to stop following it. */
    public final void follow() {
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("The table of {} can't be compared with the database's: {}", what, away.getMessage());
        }
    }

    private synchronized void refresh() {
        shelf.latest().filter(latest -> latest.version() != loaded).ifPresent(this::load);
    }

    /** The number under which the table with this hash was published last; null for none. */
    public final @Nullable Long versionOf(@Nullable String sha256) {
        return sha256 == null ? null : versions.get(sha256);
    }

    /**
     * Keeps a table that was found sound and puts it in force, unless it is the one in force.
     *
     * @param by a person's id
     * @param overtaken what is thrown when somebody else was faster
     * @param kept what happens in the same transaction
     */
    public final void publish(
            Published table,
            byte[] xlsx,
            @Nullable String by,
            Supplier<? extends RuntimeException> overtaken,
            Consumer<TableVersion> kept) {
        var latest = shelf.latest();
        if (latest.map(TableVersion::sha256).filter(table.version()::equals).isPresent()) {
            return;
        }
        long version = latest.map(TableVersion::version).orElse(0L) + 1;
        var row = new TableVersion(version, table.version(), table.rows(), clock.instant(), by);
        transaction.executeWithoutResult(status -> {
            if (!insert(row, xlsx)) {
                throw overtaken.get();
            }
            kept.accept(row);
        });
        refresh();
    }

    private void load(TableVersion latest) {
        loaded = latest.version();
        versions.put(latest.sha256(), latest.version());
        try {
            rules.putInForce(shelf.workbook(latest.version()).orElseThrow().workbook());
            LOG.info("Table {} of {} with {} rows", latest.version(), what, latest.rowCount());
        } catch (RuleTableBroken broken) {
            LOG.error(
                    "Table {} of {} no longer compiles, the one before stays: {}",
                    latest.version(),
                    what,
                    broken.getMessage());
        }
    }

    private synchronized void ship() {
        var workbook = shipped.get();
        var table = rules.putInForce(workbook);
        if (insert(new TableVersion(1, table.version(), table.rows(), clock.instant(), null), workbook)) {
            versions.put(table.version(), 1L);
            loaded = 1;
        } else {
            LOG.info("Another node has published the shipped table of {}", what);
        }
    }

    private boolean insert(TableVersion row, byte[] workbook) {
        try {
            shelf.insert(row, workbook);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }
}
