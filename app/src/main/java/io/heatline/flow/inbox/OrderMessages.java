package io.heatline.flow.inbox;

import io.heatline.flow.inbox.TaskRefusals.NotNow;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrderNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of an order at any time; to the process it is a message, and the model says what comes of it. */
@Service
public class OrderMessages {

    private final Asking asking;
    private final Completion completion;
    private final WorkOrderMoves moves;
    private final Directory directory;
    private final TaskService engine;

    OrderMessages(Asking asking, Completion completion, WorkOrderMoves moves, Directory directory, TaskService engine) {
        this.asking = asking;
        this.completion = completion;
        this.moves = moves;
        this.directory = directory;
        this.engine = engine;
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
        asking.hold(me, number, Permission.ORDER_REASSIGN);
        var task = waiting(number).orElseGet(() -> {
            asking.correlate(WorkOrderProcess.MESSAGE_REASSIGN, number);
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
        asking.hold(me, number, Permission.ORDER_CANCEL);
        asking.say(new Asking.Asked(me, number, null, present("reason", reason)), WorkOrderProcess.MESSAGE_CANCEL);
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
