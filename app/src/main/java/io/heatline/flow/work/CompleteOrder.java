package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The work is done; the household is called back next. */
@Component
class CompleteOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final WorkOrders workOrders;
    private final Steering steering;

    CompleteOrder(WorkOrderMoves moves, WorkOrders workOrders, Steering steering) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.complete(numberOf(execution));
        steering.completed(execution, workOrders.get(numberOf(execution)));
    }
}
