package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody was there, and nobody was at home. */
@Component
class RecordAbsence implements JavaDelegate {

    private final CourseMoves moves;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Steering steering;

    RecordAbsence(CourseMoves moves, WorkOrders workOrders, Submissions submissions, Steering steering) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var asked = submissions.latestOf(number, "absent").orElseThrow();
        moves.absent(number, asked.person(), asked.text("note"));
        steering.absent(execution, workOrders.get(number).course().absences());
    }
}
