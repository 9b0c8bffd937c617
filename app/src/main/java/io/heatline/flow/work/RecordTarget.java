package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.Joining;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order that this one was joined to has ended. */
@Component
class RecordTarget implements JavaDelegate {

    private final Joining joining;
    private final Steering steering;

    RecordTarget(Joining joining, Steering steering) {
        this.joining = joining;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steering.targetEnded(execution, joining.targetEnded(numberOf(execution)));
    }
}
