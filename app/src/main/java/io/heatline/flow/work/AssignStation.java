package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules whose the order is; undecided goes to a dispatcher with the reason. */
@Component
class AssignStation implements JavaDelegate {

    private final Triage triage;
    private final Steering steering;

    AssignStation(Triage triage, Steering steering) {
        this.triage = triage;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steering.routed(execution, triage.route(numberOf(execution)));
    }
}
