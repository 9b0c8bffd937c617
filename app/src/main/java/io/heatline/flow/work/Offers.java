package io.heatline.flow.work;

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

    /** Every task that is open beside this token, whatever the model calls it. */
    void alsoTo(DelegateExecution execution, String group) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), group));
    }
}
