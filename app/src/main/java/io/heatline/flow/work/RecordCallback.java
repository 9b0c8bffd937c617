package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the household said when called back. */
@Component
class RecordCallback implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Submissions submissions;
    private final Steering steering;

    RecordCallback(WorkOrderMoves moves, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = submissions.latestWith(numberOf(execution), "outcome").orElseThrow();
        moves.recordCallback(numberOf(execution), CallbackAnswer.of(answer));
        steering.calledBack(execution, answer);
    }
}
