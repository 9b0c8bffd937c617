package io.heatline.flow.due;

import io.heatline.calendar.Recalculating;
import io.heatline.calendar.Recalculations;
import io.heatline.calendar.Recalculations.Outcome;
import io.heatline.workorder.Recalculation;
import io.heatline.workorder.WorkOrderNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a change of a calendar or the limits to every open order, one transaction each: the order, its due dates in the engine, and how
 * far the change has got are written together, so it reaches each order once, also when a node dies on the way.
 */
@Component
class Recalculator {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculator.class);
    private static final int BATCH = 200;
    private static final int TRIES = 3;

    private final Recalculations runs;
    private final Recalculation orders;
    private final DueRenewal renewal;
    private final TransactionTemplate transaction;

    Recalculator(Recalculations runs, Recalculation orders, DueRenewal renewal, TransactionTemplate transaction) {
        this.runs = runs;
        this.orders = orders;
        this.renewal = renewal;
        this.transaction = transaction;
    }

    /** One batch of the change that is on its way. */
    void work() {
        runs.current().ifPresent(this::batch);
    }

    private void batch(Recalculating run) {
        if (run.seen() == 0) {
            runs.counted(run, orders.open());
        }
        var numbers = orders.openAfter(run.after(), BATCH);
        var from = run.after();
        for (WorkOrderNumber number : numbers) {
            if (!carry(run, from, number)) {
                return;
            }
            from = number.value();
        }
        if (numbers.isEmpty()) {
            runs.endOfPass(run, orders.open());
        }
    }

    /** False when another node goes on with it. */
    private boolean carry(Recalculating run, String from, WorkOrderNumber number) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return once(run, from, number);
            } catch (RuntimeException busy) {
                // Somebody completes a step of it in this moment, most likely.
                LOG.warn("Order {} could not be recalculated, attempt {}", number, attempt, busy);
            }
        }
        return Boolean.TRUE.equals(transaction.execute(status -> runs.step(run, from, number.value(), Outcome.FAILED)));
    }

    private boolean once(Recalculating run, String from, WorkOrderNumber number) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var outcome = renewal.renew(number, run.begunAt()) ? Outcome.MOVED : Outcome.UNTOUCHED;
            boolean first = runs.step(run, from, number.value(), outcome);
            if (!first) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }
}
