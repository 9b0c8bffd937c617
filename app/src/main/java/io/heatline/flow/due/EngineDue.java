package io.heatline.flow.due;

import io.heatline.workorder.MovedTerms;
import io.heatline.workorder.WorkOrder;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves what the engine holds of an order's due dates: variables, open tasks, waiting timers. */
@Component
class EngineDue {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService clockwork;

    EngineDue(RuntimeService runtime, TaskService tasks, ManagementService clockwork) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.clockwork = clockwork;
    }

    /** Every instance that runs for the order; gives back when the work should be done now, if somebody works on it. */
    @Nullable
    Instant move(WorkOrder order, MovedTerms change) {
        Instant complete = null;
        for (var instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(order.number().value())
                .list()) {
            var due = DueOfInstance.of(runtime.getVariables(instance.getId()), order.status(), change);
            move(instance.getId(), due);
            complete = complete == null ? due.complete(order.status()) : complete;
        }
        return complete;
    }

    private void move(String instance, DueOfInstance due) {
        var changed = due.changed();
        if (!changed.isEmpty()) {
            runtime.setVariables(instance, changed);
        }
        tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
            var to = due.movedTo(task.getDueDate());
            if (to != null) {
                task.setDueDate(to);
                tasks.saveTask(task);
            }
        });
        clockwork.createJobQuery().processInstanceId(instance).timers().list().forEach(job -> {
            var to = due.movedTo(job.getDuedate());
            if (to != null) {
                clockwork.setJobDuedate(job.getId(), to);
            }
        });
    }
}
