package io.heatline.flow.inbox;

import io.heatline.flow.store.TaskRow;
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

    /** The engine's id of the task. */
    public String id() {
        return row.taskId();
    }
}
