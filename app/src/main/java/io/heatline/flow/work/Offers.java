package io.heatline.flow.work;

import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Rung;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Offers the open tasks of an order to one more group. */
@Component
class Offers {

    private final TaskService tasks;

    Offers(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Once the lead is told of an order that is late, the lead may take it. */
    void climbed(DelegateExecution execution, Rung rung) {
        if (rung == Rung.LEAD) {
            alsoTo(execution, WorkOrderProcess.LEAD.require(execution));
        }
    }

    /** Every task that is open beside this token, whatever the model calls it. */
    void alsoTo(DelegateExecution execution, String group) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), group));
    }
}
