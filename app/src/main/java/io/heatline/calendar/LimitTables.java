package io.heatline.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.heatline.audit.AuditTrail;
import io.heatline.calendar.store.LimitTableMapper;
import io.heatline.edge.table.TableVersion;
import io.heatline.identity.PersonId;
import io.heatline.rules.LimitRules;
import io.heatline.rules.Published;
import io.heatline.rules.RuleTableBroken;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The tables that say how much time an order has: the one in force, and every one before it. */
@Service
public class LimitTables {

    private final LimitTableMapper tables;
    private final LimitTable inForce;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Recalculations recalculations;

    LimitTables(
            LimitTableMapper tables,
            LimitTable inForce,
            Calendars calendars,
            AuditTrail audit,
            Recalculations recalculations) {
        this.tables = tables;
        this.inForce = inForce;
        this.calendars = calendars;
        this.audit = audit;
        this.recalculations = recalculations;
    }

    /** The latest, which every node goes by within seconds of its publication. */
    public TableVersion current() {
        return tables.latest().orElseThrow(() -> new LimitTableNotFound(1));
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
                .orElseThrow(() -> new LimitTableNotFound(version))
                .workbook();
    }

    /**
     * Puts a workbook in force once it proved to give every order its limits. The table in force published again stays.
     *
     * @throws LimitTableRefused when it does not
     * @throws LimitTableOvertaken when somebody else was faster
     */
    public TableVersion publish(byte[] xlsx, PersonId by) {
        inForce.publish(check(xlsx), xlsx, by.value(), LimitTableOvertaken::new, kept -> tell(kept, by));
        return current();
    }

    private Published check(byte[] xlsx) {
        try {
            return LimitRules.check(xlsx, keys());
        } catch (RuleTableBroken broken) {
            throw new LimitTableRefused(broken.problems());
        }
    }

    private void tell(TableVersion kept, PersonId by) {
        audit.record(
                "limits.published",
                "limit-table",
                "limits",
                "version " + kept.version() + ", " + kept.rowCount() + " rows");
        recalculations.begin(null, Math.toIntExact(kept.version()), by);
    }

    private Set<String> keys() {
        return calendars.all().stream().map(one -> one.key().value()).collect(toUnmodifiableSet());
    }
}
