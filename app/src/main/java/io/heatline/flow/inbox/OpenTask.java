package io.heatline.flow.inbox;

import io.heatline.flow.store.TaskRow;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.RequestType;
import java.util.Set;

/** An open user task and the groups it is offered to. */
public record OpenTask(TaskRow row, Set<String> groups) {

    public OpenTask {
        groups = Set.copyOf(groups);
    }

    /** A row as the task it is. */
    public static OpenTask of(TaskRow row) {
        var offered = row.offeredTo();
        return new OpenTask(row, offered == null ? Set.of() : Set.of(offered.split(",", -1)));
    }

    /** Whether this person may not do it: they worked on the order they would ask about, or are complained about. */
    public boolean bars(PersonId person) {
        return FourEyes.bars(row.barred(), person.value());
    }

    /** Whether whoever works at this station sees it. */
    boolean stationSees(StationId station) {
        return station.value().equals(row.stationId()) && !row.requestType().equals(RequestType.COMPLAINT.name());
    }

    /** The engine's id of the task. */
    public String id() {
        return row.taskId();
    }

    /** What the model calls it. */
    public String name() {
        var name = row.taskName();
        return name == null ? row.taskKey() : name;
    }
}
