package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead has reported: whoever wanted to know is told. */
@Component
class RecordReport implements JavaDelegate {

    private final CourseMoves moves;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Reporters reporters;
    private final Calls calls;

    RecordReport(CourseMoves moves, WorkOrders workOrders, Submissions submissions, Reporters reporters, Calls calls) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.reporters = reporters;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = workOrders.get(numberOf(execution));
        var report = submissions.latestOf(order.number(), "report").orElseThrow();
        var asked = submissions.latestOf(order.number(), "supervise").orElseThrow();
        var curious = reporters.curious(order, asked.person());
        moves.reported(order.number());
        calls.reported(order, curious, String.valueOf(report.text("report")), execution.getActivityInstanceId());
    }
}
