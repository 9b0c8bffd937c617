package io.heatline.flow.due;

import io.heatline.workorder.Recalculation;
import io.heatline.workorder.WorkOrderNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Takes an order to the limits and the calendar that apply to it now: whether those have changed, or the order's own priority. Variables,
 * open tasks, waiting timers, the order and its why move together, in the transaction there is.
 */
@Component
public class DueRenewal {

    private final Recalculation orders;
    private final EngineDue engine;

    DueRenewal(Recalculation orders, EngineDue engine) {
        this.orders = orders;
        this.engine = engine;
    }

    /**
     * Safe to ask twice: what has been renewed has not changed.
     *
     * @param at when it changed
     * @return whether anything had
     */
    public boolean renew(WorkOrderNumber number, Instant at) {
        var order = orders.order(number);
        var change = orders.changeOf(order, at);
        change.ifPresent(terms -> orders.keep(order, terms, engine.move(order, terms)));
        return change.isPresent();
    }
}
