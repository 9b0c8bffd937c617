package io.heatline.workorder;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarPlan;
import io.heatline.calendar.ServiceHours;
import io.heatline.calendar.Terms;
import io.heatline.calendar.WorkingCalendar;
import io.heatline.rules.Priority;
import io.heatline.workorder.store.DueMapper;
import io.heatline.workorder.store.DueMapper.DueRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What saving a calendar would do to the orders under way. */
@Service
public class DueImpact {

    private static final int MOST = 5_000;
    private static final int EXAMPLES = 5;

    private final DueMapper orders;
    private final ServiceHours hours;
    private final ZoneId zone;
    private final Clock clock;

    DueImpact(DueMapper orders, ServiceHours hours, ZoneId zone, Clock clock) {
        this.orders = orders;
        this.hours = hours;
        this.zone = zone;
        this.clock = clock;
    }

    /** One order whose due date would move. */
    public record MovedDue(WorkOrderNumber number, Instant before, Instant after) {}

    /**
     * How many due dates would move.
     *
     * @param looked how many open orders were looked at, those due soonest first
     * @param all whether that was all of them
     * @param earlier how many would be due earlier
     * @param later how many would be due later
     * @param examples a few of them, those due soonest first
     */
    public record CalendarImpact(int looked, boolean all, int earlier, int later, List<MovedDue> examples) {}

    /**
     * Saves nothing.
     *
     * @throws io.heatline.calendar.CalendarInvalid when nobody could work by the plan
     */
    public CalendarImpact of(CalendarKey key, CalendarPlan plan) {
        var calendar = new WorkingCalendar(plan, zone);
        var rows = orders.soonest(MOST + 1);
        var now = clock.instant();
        var moved = new ArrayList<MovedDue>();
        rows.stream().limit(MOST).forEach(row -> move(row, key, calendar, now, moved));
        int earlier = (int)
                moved.stream().filter(one -> one.after().isBefore(one.before())).count();
        return new CalendarImpact(
                Math.min(rows.size(), MOST),
                rows.size() <= MOST,
                earlier,
                moved.size() - earlier,
                moved.stream().limit(EXAMPLES).toList());
    }

    private void move(DueRow row, CalendarKey key, WorkingCalendar calendar, Instant now, List<MovedDue> moved) {
        var terms = hours.terms(row.requestType(), Priority.valueOf(row.priority()), now);
        var due = Objects.requireNonNull(row.dueAt());
        if (!terms.calendar().key().equals(key)) {
            return;
        }
        var by = new Terms(
                terms.limits(), terms.calendar(), calendar, terms.heating(), terms.rules(), terms.tableVersion());
        var after = new MovedTerms(terms.limits(), terms.working(), by, now).moved(due);
        if (!after.equals(due)) {
            moved.add(new MovedDue(new WorkOrderNumber(row.orderNumber()), due, after));
        }
    }
}
