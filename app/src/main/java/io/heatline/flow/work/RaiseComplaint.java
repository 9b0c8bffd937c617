package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The household is not satisfied: the level above looks into it. */
@Component
class RaiseComplaint implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Talks talks;
    private final Submissions submissions;

    RaiseComplaint(WorkOrderMoves moves, Talks talks, Submissions submissions) {
        this.moves = moves;
        this.talks = talks;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var answer = submissions.latestWith(number, "outcome").orElseThrow();
        moves.reopen(number, answer.person(), answer.text("reason"));
        talks.lookedIntoBy(number, talks.of(number).levelOrStation().above());
    }
}
