package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;
import static io.heatline.processes.WorkOrderProcess.RESUME_AT;
import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.TASK_REPORT;
import static java.util.function.Predicate.not;

import io.heatline.processes.Variable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Moves every limit of an order when its clocks stop and when they go on: what was left of it before is left of it after.
 * While they stand, limits say when they would be if the order went on as planned.
 */
@Component
class Standstill {

    private static final List<Variable<Instant>> LIMITS = List.of(DISPATCH_DUE, ACCEPT_DUE, HANDLE_DUE, COMPLETE_DUE);

    private final TaskService tasks;
    private final LimitTimer limit;
    private final Clock clock;

    Standstill(TaskService tasks, LimitTimer limit, Clock clock) {
        this.tasks = tasks;
        this.limit = limit;
        this.clock = clock;
    }

    /** The clocks stop until then. */
    void begin(DelegateExecution execution, Instant until) {
        RESUME_AT.set(execution, until);
        move(execution, clock.instant(), until);
    }

    /** The clocks go on, earlier or later than was planned. */
    void end(DelegateExecution execution) {
        move(execution, RESUME_AT.require(execution), clock.instant());
    }

    /** When the work should be done now. */
    Instant completeDue(DelegateExecution execution) {
        return COMPLETE_DUE.require(execution);
    }

    private void move(DelegateExecution execution, Instant from, Instant to) {
        LIMITS.forEach(due -> due.set(execution, moved(due.require(execution), from, to)));
        limit.at(execution, moved(RUNG_DUE.require(execution), from, to));
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .filter(not(task -> task.getTaskDefinitionKey().equals(TASK_REPORT)))
                .filter(task -> task.getDueDate() != null)
                .forEach(task -> move(task, from, to));
    }

    private void move(Task task, Instant from, Instant to) {
        task.setDueDate(Date.from(moved(task.getDueDate().toInstant(), from, to)));
        tasks.saveTask(task);
    }

    /** As far from the one as it was from the other. */
    private static Instant moved(Instant due, Instant from, Instant to) {
        return to.plus(Duration.between(from, due));
    }
}
