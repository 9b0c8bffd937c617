package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the household said when called back. */
@Component
class RecordCallback implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Steering steering;

    RecordCallback(WorkOrderMoves moves, WorkOrders workOrders, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = submissions.latestWith(numberOf(execution), "outcome").orElseThrow();
        var order = workOrders.get(numberOf(execution));
        var calls = moves.recordCallback(order, CallbackAnswer.of(answer));
        steering.calledBack(execution, order, answer, calls);
    }
}
