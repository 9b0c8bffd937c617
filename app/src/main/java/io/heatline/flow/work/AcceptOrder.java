package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody of the crew has taken the order on. */
@Component
class AcceptOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Submissions submissions;
    private final Steering steering;

    AcceptOrder(WorkOrderMoves moves, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var technician = submissions
                .latestWith(numberOf(execution), "decision")
                .map(Submission::person)
                .orElse(null);
        moves.accept(numberOf(execution), technician);
        steering.accepted(execution, technician);
    }
}
