package io.heatline.flow.inbox;

import io.heatline.processes.ShippedProcess;
import io.heatline.workorder.WorkOrderChanged;
import io.heatline.workorder.WorkOrderOpened;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the inbox's own table of open tasks in step with the engine, in the same transaction. What happens within one
 * transaction is gathered and written once, just before it commits: a task that comes and goes in between leaves no
 * statement at all.
 */
@Component
public class TaskProjection {

    private final ProjectionWriter writer;

    TaskProjection(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** The engine has created a task. */
    public void created(DelegateTask task) {
        if (ofOrder(task)) {
            gathered().created(snapshot(task));
        }
    }

    /** A task's assignee, name, due date or candidates have changed. */
    public void changed(DelegateTask task) {
        if (ofOrder(task)) {
            gathered().changed(snapshot(task));
        }
    }

    /** A task has been completed, or ended with whatever it belonged to. */
    public void gone(DelegateTask task) {
        if (ofOrder(task)) {
            gathered().gone(task.getId(), task.getExecution().getProcessBusinessKey());
        }
    }

    @EventListener
    void on(WorkOrderChanged event) {
        gathered().follow(event.number());
    }

    @EventListener
    void on(WorkOrderOpened event) {
        gathered().opened(event.number());
    }

    /** A call that somebody has to come back to is no order, and has a list of its own. */
    private static boolean ofOrder(DelegateTask task) {
        return !task.getProcessDefinitionId().startsWith(ShippedProcess.CALL_BACK.key() + ":");
    }

    private GatheredTasks gathered() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(GatheredTasks.class::isInstance)
                .map(GatheredTasks.class::cast)
                .findFirst()
                .orElseGet(this::startGathering);
    }

    private GatheredTasks startGathering() {
        var fresh = new GatheredTasks(writer);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private static TaskSnapshot snapshot(DelegateTask task) {
        return new TaskSnapshot(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
