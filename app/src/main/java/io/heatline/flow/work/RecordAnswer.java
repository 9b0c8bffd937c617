package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An expert has answered. */
@Component
class RecordAnswer implements JavaDelegate {

    private final Talks talks;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Steering steering;

    RecordAnswer(Talks talks, WorkOrders workOrders, Submissions submissions, Steering steering) {
        this.talks = talks;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        var said = submissions.latestWith(number, "answer").orElseThrow();
        talks.answer(number, said.text("answer"), said.text("reference"), said.person());
        steering.answered(execution, workOrders.get(number), talks.of(number));
    }
}
