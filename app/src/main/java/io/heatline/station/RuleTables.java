package io.heatline.station;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.table.TableVersion;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.rules.Published;
import io.heatline.rules.RuleBook;
import io.heatline.rules.RuleTableBroken;
import io.heatline.station.store.RuleTableMapper;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The tables that route by estate: the one in force, and every one before it. */
@Service
public class RuleTables {

    private final RuleTableMapper tables;
    private final RoutingTable inForce;
    private final Directory directory;
    private final AuditTrail audit;

    RuleTables(RuleTableMapper tables, RoutingTable inForce, Directory directory, AuditTrail audit) {
        this.tables = tables;
        this.inForce = inForce;
        this.directory = directory;
        this.audit = audit;
    }

    /** The latest, which every node routes by within seconds of its publication. */
    public TableVersion current() {
        return tables.latest().orElseThrow(() -> new RuleTableNotFound(1));
    }

    /**
     * Newest first.
     *
     * @param before the version after the first one wanted
     */
    public List<TableVersion> versions(long before, int limit) {
        return tables.versions(before, limit);
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
    public TableVersion publish(byte[] xlsx, PersonId by) {
        inForce.publish(check(xlsx), xlsx, by.value(), RuleTableOvertaken::new, this::tell);
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

    private void tell(TableVersion kept) {
        audit.record(
                "rules.published",
                "rule-table",
                "estate-station",
                "version " + kept.version() + ", " + kept.rowCount() + " rows");
    }

    private Set<String> stations() {
        return directory.stations().stream().map(unit -> unit.id().value()).collect(toUnmodifiableSet());
    }
}
