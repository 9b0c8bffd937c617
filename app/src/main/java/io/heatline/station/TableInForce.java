package io.heatline.station;

import io.heatline.rules.RuleBook;
import io.heatline.rules.RuleTableBroken;
import io.heatline.station.store.RuleTableMapper;
import io.heatline.station.store.RuleTableMapper.RuleTableRow;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's rule book at the latest published table: when the node starts, right after it publishes one, and within
 * seconds of another node's publication.
 */
@Component
class TableInForce implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TableInForce.class);

    private final RuleTableMapper tables;
    private final RuleBook book;
    private final Clock clock;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private long loaded;

    TableInForce(RuleTableMapper tables, RuleBook book, Clock clock) {
        this.tables = tables;
        this.book = book;
        this.clock = clock;
    }

    /** Before the first request: the table shipped with Heatline, unless there is one. */
    @Override
    public void afterSingletonsInstantiated() {
        if (tables.latest().isEmpty()) {
            publishShipped();
        }
        refresh();
    }

    /** A database that is away is no reason to stop following it. */
    void follow() {
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("The routing table can't be compared with the database's: {}", away.getMessage());
        }
    }

    synchronized void refresh() {
        tables.latest().filter(latest -> latest.version() != loaded).ifPresent(this::load);
    }

    /** The number under which the table with this hash was published last. */
    @Nullable
    Long versionOf(@Nullable String sha256) {
        return sha256 == null ? null : versions.get(sha256);
    }

    /** Stations may have gone since it was published, so only its form is checked again. */
    private void load(RuleTableRow latest) {
        loaded = latest.version();
        versions.put(latest.sha256(), latest.version());
        try {
            book.publish(tables.workbook(latest.version()).orElseThrow().workbook());
            LOG.info("Routing by table {} with {} rows", latest.version(), latest.rowCount());
        } catch (RuleTableBroken broken) {
            LOG.error("Table {} no longer compiles, the one before stays: {}", latest.version(), broken.getMessage());
        }
    }

    private synchronized void publishShipped() {
        var workbook = RuleBook.defaultWorkbook();
        var shipped = book.publish(workbook);
        try {
            tables.insert(new RuleTableRow(1, shipped.version(), shipped.rows(), clock.instant(), null), workbook);
            versions.put(shipped.version(), 1L);
            loaded = 1;
        } catch (DuplicateKeyException another) {
            LOG.info("Another node has published the shipped table");
        }
    }
}
