package io.heatline.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.heatline.audit.AuditTrail;
import io.heatline.calendar.store.LimitTableMapper;
import io.heatline.calendar.store.LimitTableMapper.LimitTableRow;
import io.heatline.identity.PersonId;
import io.heatline.rules.LimitRules;
import io.heatline.rules.Published;
import io.heatline.rules.RuleTableBroken;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables that say how much time an order has: the one in force, and every one before it. */
@Service
public class LimitTables {

    private final LimitTableMapper tables;
    private final LimitsInForce inForce;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Recalculations recalculations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LimitTables(
            LimitTableMapper tables,
            LimitsInForce inForce,
            Calendars calendars,
            AuditTrail audit,
            Recalculations recalculations,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.inForce = inForce;
        this.calendars = calendars;
        this.audit = audit;
        this.recalculations = recalculations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest, which every node goes by within seconds of its publication. */
    public LimitTableVersion current() {
        return tables.latest().map(LimitTables::version).orElseThrow(() -> new LimitTableNotFound(1));
    }

    /**
     * Newest first.
     *
     * @param before the version after the first one wanted
     */
    public List<LimitTableVersion> versions(int before, int limit) {
        return tables.versions(before, limit).stream().map(LimitTables::version).toList();
    }

    /** The workbook of a version, as it was published. */
    public byte[] workbook(int version) {
        return tables.workbook(version)
                .orElseThrow(() -> new LimitTableNotFound(version))
                .workbook();
    }

    /**
     * Puts a workbook in force once it proved to give every order its limits. The table in force published again stays.
     *
     * @throws LimitTableRefused when it does not
     * @throws LimitTableOvertaken when somebody else was faster
     */
    public LimitTableVersion publish(byte[] xlsx, PersonId by) {
        var table = check(xlsx);
        if (!tables.latest()
                .map(LimitTableRow::sha256)
                .filter(table.version()::equals)
                .isPresent()) {
            transaction.executeWithoutResult(status -> keep(table, xlsx, by));
            inForce.refresh();
        }
        return current();
    }

    private Published check(byte[] xlsx) {
        try {
            return LimitRules.check(xlsx, keys());
        } catch (RuleTableBroken broken) {
            throw new LimitTableRefused(broken.problems());
        }
    }

    private void keep(Published table, byte[] xlsx, PersonId by) {
        int version = tables.latest().map(LimitTableRow::version).orElse(0) + 1;
        try {
            tables.insert(new LimitTableRow(version, table.version(), table.rows(), clock.instant(), by.value()), xlsx);
        } catch (DuplicateKeyException faster) {
            throw new LimitTableOvertaken();
        }
        audit.record("limits.published", "limit-table", "limits", "version " + version + ", " + table.rows() + " rows");
        recalculations.begin(null, version, by);
    }

    private Set<String> keys() {
        return calendars.all().stream().map(one -> one.key().value()).collect(toUnmodifiableSet());
    }

    private static LimitTableVersion version(LimitTableRow row) {
        var by = row.publishedBy();
        return new LimitTableVersion(
                row.version(), row.rowCount(), row.publishedAt(), by == null ? null : new PersonId(by));
    }
}
