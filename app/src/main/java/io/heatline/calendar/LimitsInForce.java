package io.heatline.calendar;

import io.heatline.calendar.store.LimitTableMapper;
import io.heatline.calendar.store.LimitTableMapper.LimitTableRow;
import io.heatline.rules.LimitRules;
import io.heatline.rules.RuleTableBroken;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps this node's limits at the latest published table, as {@link CalendarsInForce} keeps its calendars. */
@Component
class LimitsInForce implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LimitsInForce.class);

    private final LimitTableMapper tables;
    private final LimitRules rules;
    private final Clock clock;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private int loaded;

    LimitsInForce(LimitTableMapper tables, LimitRules rules, Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.clock = clock;
    }

    /** Before the first request: the table shipped with Heatline, unless there is one. */
    @Override
    public void afterSingletonsInstantiated() {
        if (tables.latest().isEmpty()) {
            ship();
        }
        refresh();
    }

    /** A database that is away is no reason to stop following it. */
    void follow() {
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("The table of limits can't be compared with the database's: {}", away.getMessage());
        }
    }

    synchronized void refresh() {
        tables.latest().filter(latest -> latest.version() != loaded).ifPresent(this::load);
    }

    /** The number under which the table with this hash was published; null for none. */
    @Nullable
    Integer versionOf(@Nullable String sha256) {
        return sha256 == null ? null : versions.get(sha256);
    }

    /** Calendars may have gone since it was published, so only its form is checked again. */
    private void load(LimitTableRow latest) {
        loaded = latest.version();
        versions.put(latest.sha256(), latest.version());
        try {
            rules.publish(tables.workbook(latest.version()).orElseThrow().workbook(), Set.of());
            LOG.info("Limits by table {} with {} rows", latest.version(), latest.rowCount());
        } catch (RuleTableBroken broken) {
            LOG.error("Limits {} no longer compile, the ones before stay: {}", latest.version(), broken.getMessage());
        }
    }

    private void ship() {
        var workbook = LimitRules.defaultWorkbook();
        var shipped = LimitRules.check(workbook, Set.of());
        try {
            tables.insert(new LimitTableRow(1, shipped.version(), shipped.rows(), clock.instant(), null), workbook);
        } catch (DuplicateKeyException another) {
            LOG.info("Another node has published the shipped limits");
        }
    }
}
