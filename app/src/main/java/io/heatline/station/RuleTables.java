package io.heatline.station;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.heatline.audit.AuditTrail;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.rules.Published;
import io.heatline.rules.RuleBook;
import io.heatline.rules.RuleTableBroken;
import io.heatline.station.store.RuleTableMapper;
import io.heatline.station.store.RuleTableMapper.RuleTableRow;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables that route by estate: the one in force, and every one before it. */
@Service
public class RuleTables {

    private final RuleTableMapper tables;
    private final TableInForce inForce;
    private final Directory directory;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RuleTables(
            RuleTableMapper tables,
            TableInForce inForce,
            Directory directory,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.inForce = inForce;
        this.directory = directory;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest, which every node routes by within seconds of its publication. */
    public RuleTableVersion current() {
        return tables.latest().map(RuleTables::version).orElseThrow(() -> new RuleTableNotFound(1));
    }

    /**
     * Newest first.
     *
     * @param before the version after the first one wanted
     */
    public List<RuleTableVersion> versions(long before, int limit) {
        return tables.versions(before, limit).stream().map(RuleTables::version).toList();
    }

    /** The workbook of a version, as it was published. */
    public byte[] workbook(long version) {
        return tables.workbook(version)
                .orElseThrow(() -> new RuleTableNotFound(version))
                .workbook();
    }

    /**
     * Puts a workbook in force once it proved that it can route, and keeps it. The table in force published again stays.
     *
     * @throws RuleTableRefused when it can't
     * @throws RuleTableOvertaken when somebody else was faster
     */
    public RuleTableVersion publish(byte[] xlsx, @Nullable PersonId by) {
        var table = check(xlsx);
        if (!tables.latest()
                .map(RuleTableRow::sha256)
                .filter(table.version()::equals)
                .isPresent()) {
            transaction.executeWithoutResult(status -> keep(table, xlsx, by));
            inForce.refresh();
        }
        return current();
    }

    /** What can't route never comes near the table in force. */
    private Published check(byte[] xlsx) {
        try {
            return RuleBook.check(xlsx, stations());
        } catch (RuleTableBroken broken) {
            throw new RuleTableRefused(broken.problems());
        }
    }

    private void keep(Published table, byte[] xlsx, @Nullable PersonId by) {
        long version = tables.latest().map(RuleTableRow::version).orElse(0L) + 1;
        var person = by == null ? null : by.value();
        try {
            tables.insert(new RuleTableRow(version, table.version(), table.rows(), clock.instant(), person), xlsx);
        } catch (DuplicateKeyException faster) {
            throw new RuleTableOvertaken();
        }
        audit.record(
                "rules.published",
                "rule-table",
                "estate-station",
                "version " + version + ", " + table.rows() + " rows");
    }

    private Set<String> stations() {
        return directory.stations().stream().map(unit -> unit.id().value()).collect(toUnmodifiableSet());
    }

    private static RuleTableVersion version(RuleTableRow row) {
        var by = row.publishedBy();
        return new RuleTableVersion(
                row.version(), row.rowCount(), row.publishedAt(), by == null ? null : new PersonId(by));
    }
}
