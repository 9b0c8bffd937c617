package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The agent could not answer: the expert desk is asked. */
@Component
class AskExpert implements JavaDelegate {

    private final Talks talks;
    private final WorkOrders workOrders;
    private final Steering steering;
    private final Calls calls;

    AskExpert(Talks talks, WorkOrders workOrders, Steering steering, Calls calls) {
        this.talks = talks;
        this.workOrders = workOrders;
        this.steering = steering;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        talks.begin(number, steering.asked(execution));
        calls.ask(workOrders.get(number), execution.getActivityInstanceId());
    }
}
