package io.heatline.workorder;

import io.heatline.calendar.Calendars;
import io.heatline.calendar.ServiceHours;
import io.heatline.workorder.store.DueMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an order the limits and the calendar in force now, when they changed while it was under way. */
@Service
public class Recalculation {

    private final WorkOrders workOrders;
    private final DueMapper orders;
    private final LimitDecisions decisions;
    private final ServiceHours hours;
    private final Calendars calendars;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Recalculation(
            WorkOrders workOrders,
            DueMapper orders,
            LimitDecisions decisions,
            ServiceHours hours,
            Calendars calendars,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.workOrders = workOrders;
        this.orders = orders;
        this.decisions = decisions;
        this.hours = hours;
        this.calendars = calendars;
        this.timeline = timeline;
        this.events = events;
    }

    /** How many orders are open. */
    public int open() {
        return orders.open();
    }

    /**
     * The next open orders by number.
     *
     * @param after the last one of the page before; a dash, which every number follows, for the first page
     */
    public List<WorkOrderNumber> openAfter(String after, int limit) {
        return orders.openAfter(after, limit).stream().map(WorkOrderNumber::new).toList();
    }

    /**
     * What has changed for this order; nothing when it already goes by what is in force, or no limit was ever given to it. Asking twice
     * is safe: once {@link #keep} has kept the change, there is none.
     *
     * @param at when it changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MovedTerms> changeOf(WorkOrder order, Instant at) {
        return decisions.latest(order.number()).flatMap(kept -> change(order, kept, at));
    }

    private Optional<MovedTerms> change(WorkOrder order, LimitDecisions.Kept kept, Instant at) {
        var terms = hours.terms(order.type().name(), order.priority(), kept.from());
        return kept.isAs(terms)
                ? Optional.empty()
                : Optional.of(new MovedTerms(
                        kept.limits(), calendars.working(kept.calendar(), kept.calendarVersion()), terms, at));
    }

    /**
     * The order goes by these terms from now on; a line of its timeline says so when that moved its due date.
     *
     * @param dueAt when the work should be done now; null as long as nobody was sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(WorkOrder order, MovedTerms change, @Nullable Instant dueAt) {
        var begun = decisions.latest(order.number()).orElseThrow().from();
        decisions.record(order, change.terms(), begun);
        var before = order.dueAt();
        if (dueAt != null && before != null && !dueAt.equals(before)) {
            orders.due(order.number().value(), dueAt);
            timeline.dueMoved(order.number(), before, dueAt);
        }
        events.publishEvent(new WorkOrderChanged(order.number()));
    }

    /** The order as recorded now. */
    public WorkOrder order(WorkOrderNumber number) {
        return workOrders.get(number);
    }
}
