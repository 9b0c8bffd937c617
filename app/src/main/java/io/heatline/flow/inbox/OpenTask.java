package io.heatline.flow.inbox;

import io.heatline.flow.store.TaskRow;
import java.util.Set;

/** An open user task and the groups it is offered to. */
public record OpenTask(TaskRow row, Set<String> groups) {

    public OpenTask {
        groups = Set.copyOf(groups);
    }

    /** The engine's id of the task. */
    public String id() {
        return row.taskId();
    }
}
