package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the order to the station that the rules, a dispatcher or a reassignment named last. */
@Component
class DispatchOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Targets targets;
    private final Steering steering;
    private final Calls calls;

    DispatchOrder(WorkOrderMoves moves, Targets targets, Steering steering, Calls calls) {
        this.moves = moves;
        this.targets = targets;
        this.steering = steering;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var target = targets.of(execution);
        var deadlines = steering.deadlinesOf(execution);
        moves.dispatch(numberOf(execution), target.station(), target.technician(), target.by(), deadlines.complete());
        steering.dispatched(execution, target, deadlines);
        calls.offer(numberOf(execution), target.station(), target.technician(), execution.getActivityInstanceId());
    }
}
