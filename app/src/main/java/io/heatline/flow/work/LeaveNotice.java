package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A notice on the door asks the household to call. */
@Component
class LeaveNotice implements JavaDelegate {

    private final CourseMoves moves;
    private final Submissions submissions;

    LeaveNotice(CourseMoves moves, Submissions submissions) {
        this.moves = moves;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = submissions.latestOf(numberOf(execution), "absent").orElseThrow();
        moves.leaveNotice(numberOf(execution), asked.person());
    }
}
