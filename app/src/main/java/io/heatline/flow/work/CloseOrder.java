package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order's life ends well. */
@Component
class CloseOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Followers followers;

    CloseOrder(WorkOrderMoves moves, Followers followers) {
        this.moves = moves;
        this.followers = followers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.close(numberOf(execution));
        followers.release(numberOf(execution));
    }
}
