package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.PRIORITY;

import io.heatline.workorder.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules how urgent the request is. */
@Component
class ClassifyRequest implements JavaDelegate {

    private final Triage triage;

    ClassifyRequest(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PRIORITY.set(execution, triage.classify(numberOf(execution)).name());
    }
}
