package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order waits for an appointment, for parts or for the household, and its clocks with it. */
@Component
class SuspendOrder implements JavaDelegate {

    private final CourseMoves moves;
    private final Submissions submissions;
    private final Standstill standstill;

    SuspendOrder(CourseMoves moves, Submissions submissions, Standstill standstill) {
        this.moves = moves;
        this.submissions = submissions;
        this.standstill = standstill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var asked = submissions.latestOf(number, "suspend").orElseThrow();
        var suspension = SuspendAnswer.of(asked);
        moves.suspend(number, asked.person(), suspension, asked.text("note"));
        standstill.begin(execution, suspension.until());
        moves.due(number, standstill.completeDue(execution));
    }
}
