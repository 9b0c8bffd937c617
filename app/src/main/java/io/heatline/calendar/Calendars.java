package io.heatline.calendar;

import io.heatline.audit.AuditTrail;
import io.heatline.calendar.CalendarsInForce.Held;
import io.heatline.calendar.store.CalendarMapper;
import io.heatline.identity.PersonId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The company's calendars: those in force, and every version before. */
@Service
public class Calendars {

    private final CalendarsInForce inForce;
    private final CalendarMapper rows;
    private final PlanJson json;
    private final AuditTrail audit;
    private final Recalculations recalculations;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final Clock clock;

    Calendars(
            CalendarsInForce inForce,
            CalendarMapper rows,
            PlanJson json,
            AuditTrail audit,
            Recalculations recalculations,
            TransactionTemplate transaction,
            ZoneId zone,
            Clock clock) {
        this.inForce = inForce;
        this.rows = rows;
        this.json = json;
        this.audit = audit;
        this.recalculations = recalculations;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
    }

    /** Every calendar in force, by key. */
    public List<CalendarVersion> all() {
        return inForce.all().stream().map(Held::version).toList();
    }

    /** The calendar in force. @throws CalendarNotFound when there is none */
    public CalendarVersion get(CalendarKey key) {
        return held(key).version();
    }

    /** Whether there is such a calendar in force. */
    public boolean has(CalendarKey key) {
        return inForce.find(key) != null;
    }

    /** Ready to be calculated with, from memory. @throws CalendarNotFound when there is none */
    public WorkingCalendar working(CalendarKey key) {
        return held(key).working();
    }

    /** A version that was or is in force, ready to be calculated with. @throws CalendarNotFound when there never was one */
    public WorkingCalendar working(CalendarKey key, int version) {
        var held = inForce.find(key);
        if (held != null && held.version().version() == version) {
            return held.working();
        }
        return rows.find(key.value(), version)
                .map(json::toVersion)
                .map(old -> new WorkingCalendar(old.plan(), zone))
                .orElseThrow(() -> new CalendarNotFound(key.value()));
    }

    /**
     * Newest first, the one in force included.
     *
     * @param before the version after the first one wanted
     */
    public List<CalendarVersion> versions(CalendarKey key, int before, int limit) {
        return rows.versions(key.value(), before, limit).stream()
                .map(json::toVersion)
                .toList();
    }

    /**
     * Puts a plan in force.
     *
     * @param expected the version that was edited, 0 for a new calendar
     * @throws CalendarInvalid when nobody could work by it
     * @throws CalendarOvertaken when somebody else saved one meanwhile
     */
    public CalendarVersion save(CalendarKey key, int expected, CalendarPlan plan, PersonId by) {
        CalendarCheck.require(plan);
        keep(key, expected, plan, by, false);
        return get(key);
    }

    /**
     * Takes a calendar out of force. What was due by it stays due by the service calendar.
     *
     * @throws CalendarNeeded when Heatline itself works by it
     */
    public void remove(CalendarKey key, int expected, PersonId by) {
        if (key.isNeeded()) {
            throw new CalendarNeeded(key, "Heatline itself works by it");
        }
        keep(key, expected, get(key).plan(), by, true);
    }

    private void keep(CalendarKey key, int expected, CalendarPlan plan, PersonId by, boolean removed) {
        transaction.executeWithoutResult(status -> {
            var next = new CalendarVersion(key, next(key, expected), plan, clock.instant(), by, removed);
            insert(next);
            note(next);
            recalculations.begin(key, next.version(), by);
        });
        inForce.refresh();
    }

    private void note(CalendarVersion saved) {
        var key = saved.key().value();
        if (saved.removed()) {
            audit.record("calendar.removed", "calendar", key, "version " + saved.version());
        } else {
            int days = saved.plan().days().size();
            audit.record(
                    "calendar.saved", "calendar", key, "version " + saved.version() + ", " + days + " special days");
        }
    }

    /** A calendar that was removed may be made anew: its versions go on. */
    private int next(CalendarKey key, int expected) {
        var latest = rows.latestOf(key.value());
        int current = latest == null ? 0 : latest;
        boolean anew = expected == 0 && latest != null && isRemoved(key, latest);
        if (current != expected && !anew) {
            throw new CalendarOvertaken(key, current);
        }
        return current + 1;
    }

    private boolean isRemoved(CalendarKey key, int version) {
        return rows.find(key.value(), version).orElseThrow().removed() == 1;
    }

    private void insert(CalendarVersion version) {
        try {
            rows.insert(json.toRow(version));
        } catch (DuplicateKeyException faster) {
            throw new CalendarOvertaken(version.key(), version.version());
        }
    }

    private Held held(CalendarKey key) {
        var held = inForce.find(key);
        if (held == null) {
            throw new CalendarNotFound(key.value());
        }
        return held;
    }
}
