package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;
import static io.heatline.processes.WorkOrderProcess.RESUME_AT;
import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.TASK_REPORT;
import static java.util.function.Predicate.not;

import io.heatline.processes.Variable;
import io.heatline.workorder.DueDates;
import io.heatline.workorder.OrderClock;
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
    private final DueDates dueDates;

    Standstill(TaskService tasks, LimitTimer limit, DueDates dueDates) {
        this.tasks = tasks;
        this.limit = limit;
        this.dueDates = dueDates;
    }

    /** The order's clock, stopped at one instant and going on at another. */
    private record Stop(OrderClock clock, Instant stopped, Instant goesOn) {
        Instant moved(Instant due) {
            return clock.moved(due, stopped, goesOn);
        }
    }

    /** The clocks stop until then. */
    void begin(DelegateExecution execution, Instant until) {
        RESUME_AT.set(execution, until);
        var clock = dueDates.of(numberOf(execution));
        move(execution, new Stop(clock, clock.now(), until));
    }

    /** The clocks go on, earlier or later than was planned. */
    void end(DelegateExecution execution) {
        var clock = dueDates.of(numberOf(execution));
        move(execution, new Stop(clock, RESUME_AT.require(execution), clock.now()));
    }

    /** When the work should be done now. */
    Instant completeDue(DelegateExecution execution) {
        return COMPLETE_DUE.require(execution);
    }

    private void move(DelegateExecution execution, Stop stop) {
        LIMITS.forEach(due -> due.set(execution, stop.moved(due.require(execution))));
        limit.at(execution, stop.moved(RUNG_DUE.require(execution)));
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .filter(not(task -> task.getTaskDefinitionKey().equals(TASK_REPORT)))
                .filter(task -> task.getDueDate() != null)
                .forEach(task -> move(task, stop));
    }

    private void move(Task task, Stop stop) {
        task.setDueDate(Date.from(stop.moved(task.getDueDate().toInstant())));
        tasks.saveTask(task);
    }
}
