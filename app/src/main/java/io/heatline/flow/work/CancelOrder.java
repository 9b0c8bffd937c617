package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order's life ends early. */
@Component
class CancelOrder implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Followers followers;
    private final Submissions submissions;

    CancelOrder(WorkOrderMoves moves, Followers followers, Submissions submissions) {
        this.moves = moves;
        this.followers = followers;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = submissions.latestWith(numberOf(execution), "reason").orElseThrow();
        moves.cancel(numberOf(execution), answer.person(), String.valueOf(answer.text("reason")));
        followers.release(numberOf(execution));
    }
}
