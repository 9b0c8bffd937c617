package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody has been at the flat. */
@Component
class RecordVisit implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Steering steering;

    RecordVisit(WorkOrderMoves moves, Steering steering) {
        this.moves = moves;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.recordVisit(numberOf(execution));
        steering.visited(execution);
    }
}
