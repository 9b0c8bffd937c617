package io.heatline.workorder;

import io.heatline.calendar.ServiceHours;
import io.heatline.calendar.Terms;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** When the steps of an order are due: in business time, by the limits and the calendar that apply to the order. */
@Service
public class DueDates {

    private final WorkOrders workOrders;
    private final ServiceHours hours;
    private final LimitDecisions decisions;
    private final Clock clock;

    DueDates(WorkOrders workOrders, ServiceHours hours, LimitDecisions decisions, Clock clock) {
        this.workOrders = workOrders;
        this.hours = hours;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The clock of this order, from now on. */
    public OrderClock of(WorkOrderNumber number) {
        return of(workOrders.get(number));
    }

    /** The clock of this order, from now on. */
    public OrderClock of(WorkOrder order) {
        return new OrderClock(termsOf(order), clock.instant());
    }

    /** The same, and keeps by what limits the order is due from now on: people see it under the order's why. */
    public OrderClock begin(WorkOrderNumber number) {
        return begin(workOrders.get(number));
    }

    /** The same, and keeps by what limits the order is due from now on: people see it under the order's why. */
    public OrderClock begin(WorkOrder order) {
        var begun = of(order);
        decisions.record(order, begun.terms(), begun.now());
        return begun;
    }

    private Terms termsOf(WorkOrder order) {
        return hours.terms(order.type().name(), order.priority(), clock.instant());
    }
}
