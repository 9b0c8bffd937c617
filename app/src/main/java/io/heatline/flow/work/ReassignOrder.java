package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the order to whom the reassignment names. */
@Component
class ReassignOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Targets targets;
    private final Steering steering;

    ReassignOrder(WorkOrderMoves moves, Targets targets, Steering steering) {
        this.moves = moves;
        this.targets = targets;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var hop = targets.hopOf(execution);
        moves.reassign(numberOf(execution), hop.target().station(), hop.target().technician(), hop.hop());
        steering.reassigned(execution, hop.target());
    }
}
