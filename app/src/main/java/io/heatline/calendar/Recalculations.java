package io.heatline.calendar;

import io.heatline.audit.AuditTrail;
import io.heatline.calendar.store.RecalculationMapper;
import io.heatline.calendar.store.RecalculationMapper.RecalculationRow;
import io.heatline.identity.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far changes of calendars and limits have got through the open orders. A change passes once at once, and once more when every
 * node is sure to know of it, for the orders another node sent out by the old ones meanwhile.
 */
@Service
public class Recalculations {

    private final RecalculationMapper rows;
    private final CalendarSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Recalculations(RecalculationMapper rows, CalendarSettings settings, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends a change out, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(@Nullable CalendarKey calendar, int version, PersonId by) {
        rows.begin(calendar == null ? null : calendar.value(), version, clock.instant(), by.value());
    }

    /** The newest change that is still on its way: it takes every order to what is in force now, so those before it are overtaken. */
    public Optional<Recalculating> current() {
        return rows.current().map(Recalculations::toRun);
    }

    /** The newest changes first. */
    public List<Recalculating> newest(int limit) {
        return rows.newest(limit).stream().map(Recalculations::toRun).toList();
    }

    /** How many orders are open, told when a pass begins. */
    public void counted(Recalculating run, int orders) {
        rows.orders(run.id(), orders);
    }

    /**
     * The change has come by an order.
     *
     * @param from the order before
     * @return false when another node has done so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean step(Recalculating run, String from, String to, Outcome outcome) {
        int moved = outcome == Outcome.MOVED ? 1 : 0;
        int failed = outcome == Outcome.FAILED ? 1 : 0;
        return rows.step(run.id(), run.passAt(), from, to, moved, failed) == 1;
    }

    /** What became of an order. */
    public enum Outcome {
        MOVED,
        UNTOUCHED,
        FAILED
    }

    /** No order is left on this pass: the change has arrived, or sets out once more when its time has come. */
    @Transactional
    public void endOfPass(Recalculating run, int orders) {
        var settled = run.begunAt().plus(settings.follow().multipliedBy(2));
        var now = clock.instant();
        if (!run.passAt().isBefore(settled)) {
            finish(run);
        } else if (!now.isBefore(settled)) {
            rows.pass(run.id(), run.passAt(), now, orders);
        }
    }

    private void finish(Recalculating run) {
        if (rows.finish(run.id(), clock.instant()) > 0) {
            var calendar = run.calendar();
            audit.record(
                    "calendar.recalculated",
                    "calendar",
                    calendar == null ? "limits" : calendar.value(),
                    "version " + run.version() + ": " + run.moved() + " orders moved, " + run.failed() + " failed");
        }
    }

    private static Recalculating toRun(RecalculationRow row) {
        var by = row.begunBy();
        var key = row.calendarKey();
        return new Recalculating(
                row.id(),
                key == null ? null : new CalendarKey(key),
                row.changedVersion(),
                row.begunAt(),
                by == null ? null : new PersonId(by),
                row.passAt(),
                row.afterNumber(),
                row.openOrders(),
                row.seen(),
                row.moved(),
                row.failed(),
                row.finishedAt());
    }
}
