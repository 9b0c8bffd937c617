package io.heatline.flow.inbox;

import io.heatline.audit.AuditTrail;
import io.heatline.flow.inbox.TaskRefusals.NotNow;
import io.heatline.flow.store.TaskMapper;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.WorkOrderEnded;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrderNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of an order at any time; to the process it is a message, and the model says what comes of it. */
@Service
public class OrderMessages {

    private final TaskMapper tasks;
    private final OrderAccess access;
    private final Completion completion;
    private final FormShelf shelf;
    private final Submissions submissions;
    private final WorkOrderMoves moves;
    private final Directory directory;
    private final RuntimeService runtime;
    private final TaskService engine;
    private final AuditTrail audit;

    OrderMessages(
            TaskMapper tasks,
            OrderAccess access,
            Completion completion,
            FormShelf shelf,
            Submissions submissions,
            WorkOrderMoves moves,
            Directory directory,
            RuntimeService runtime,
            TaskService engine,
            AuditTrail audit) {
        this.tasks = tasks;
        this.access = access;
        this.completion = completion;
        this.shelf = shelf;
        this.submissions = submissions;
        this.moves = moves;
        this.directory = directory;
        this.runtime = runtime;
        this.engine = engine;
        this.audit = audit;
    }

    /** Where a reassignment is to go; with neither station nor technician a dispatcher or lead decides. */
    public record Reassignment(
            @Nullable StationId station,
            @Nullable PersonId technician,
            @Nullable String reason) {}

    /**
     * Takes the order away from where it is (转派). When the message says to whom, the reassignment's task is completed
     * at once in this person's name; else it waits for a dispatcher or the lead.
     *
     * @throws NotNow when the order stands where it can't be reassigned
     */
    @Transactional
    public void reassign(SignedIn me, WorkOrderNumber number, Reassignment asked) {
        me.require(Permission.ORDER_REASSIGN);
        hold(me, number);
        var task = waiting(number).orElseGet(() -> {
            correlate(WorkOrderProcess.MESSAGE_REASSIGN, number);
            return waiting(number).orElseThrow(() -> new NotNow(number.value()));
        });
        var station = Optional.ofNullable(asked.station()).or(() -> stationOf(asked.technician()));
        if (station.isPresent()) {
            completion.complete(work(task, number), Filled.now(null, values(station.get(), asked)), me);
        } else {
            moves.askReassignment(number, me.id(), asked.reason());
        }
    }

    /** Ends the order early. @throws NotNow when the process can't be cancelled where it stands */
    @Transactional
    public void cancel(SignedIn me, WorkOrderNumber number, @Nullable String reason) {
        me.require(Permission.ORDER_CANCEL);
        hold(me, number);
        var form = shelf.shipped("cancel");
        var answers = completion.checked(form, present("reason", reason), Map.of());
        submissions.keep(number, null, "cancel", form, answers, me.id(), Filled.now(null, answers));
        audit.record("work-order.cancel", "work-order", number.value(), null);
        correlate(WorkOrderProcess.MESSAGE_CANCEL, number);
    }

    private void hold(SignedIn me, WorkOrderNumber number) {
        if (access.see(me, number).status().ended()) {
            throw new WorkOrderEnded(number);
        }
        tasks.lockOf(number.value());
    }

    private void correlate(String message, WorkOrderNumber number) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException notWaited) {
            throw new NotNow(number.value());
        }
    }

    private Optional<Task> waiting(WorkOrderNumber number) {
        return engine
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(WorkOrderProcess.TASK_REASSIGN)
                .list()
                .stream()
                .findFirst();
    }

    private static Completion.Work work(Task task, WorkOrderNumber number) {
        return new Completion.Work(
                task.getId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                number,
                task.getCreateTime().toInstant());
    }

    private Optional<StationId> stationOf(@Nullable PersonId technician) {
        return Optional.ofNullable(technician).flatMap(directory::person).map(Person::station);
    }

    private static Map<String, Object> values(StationId station, Reassignment asked) {
        var values = present("reason", asked.reason());
        values.put("station", station.value());
        Optional.ofNullable(asked.technician()).ifPresent(person -> values.put("technician", person.value()));
        return values;
    }

    private static Map<String, Object> present(String key, @Nullable String value) {
        var values = new HashMap<String, Object>();
        Optional.ofNullable(value).ifPresent(present -> values.put(key, present));
        return values;
    }
}
