package io.heatline.flow.work;

import io.heatline.workorder.WorkOrderNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What every delegate begins with. */
final class Work {

    private Work() {}

    /** The order this instance is the process of. */
    static WorkOrderNumber numberOf(DelegateExecution execution) {
        return new WorkOrderNumber(execution.getProcessBusinessKey());
    }
}
