package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The crew can't take it: a dispatcher decides again, with the reason at hand. */
@Component
class DeclineOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Submissions submissions;
    private final Steering steering;

    DeclineOrder(WorkOrderMoves moves, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = submissions.latestWith(numberOf(execution), "decision").orElseThrow();
        moves.decline(numberOf(execution), answer.person(), answer.text("reason"));
        steering.undecided(execution);
    }
}
