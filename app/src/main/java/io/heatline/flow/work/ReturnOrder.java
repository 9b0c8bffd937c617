package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The station gives the order back: a dispatcher decides again, with the reason at hand. */
@Component
class ReturnOrder implements JavaDelegate {

    private final CourseMoves moves;
    private final Submissions submissions;
    private final Steering steering;

    ReturnOrder(CourseMoves moves, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = submissions.latestOf(numberOf(execution), "return").orElseThrow();
        moves.giveBack(numberOf(execution), asked.person(), asked.text("reason"));
        steering.undecided(execution);
    }
}
