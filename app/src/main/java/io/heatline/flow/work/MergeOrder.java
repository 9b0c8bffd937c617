package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.JoinedAs;
import io.heatline.workorder.Joining;
import io.heatline.workorder.WorkOrderNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on another order is worked on for both. */
@Component
class MergeOrder implements JavaDelegate {

    private final Joining joining;
    private final Submissions submissions;

    MergeOrder(Joining joining, Submissions submissions) {
        this.joining = joining;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var asked = submissions.latestOf(number, "merge").orElseThrow();
        var target = new WorkOrderNumber(String.valueOf(asked.text("into")));
        var how = JoinedAs.valueOf(String.valueOf(asked.text("how")));
        joining.join(number, target, how, asked.person(), asked.text("reason"));
    }
}
