package io.heatline.flow.inbox;

import io.heatline.edge.Conflict;
import io.heatline.flow.inbox.EndedTasks.PastTask;
import io.heatline.identity.PersonId;
import io.heatline.workorder.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster, or the order has moved on: who and when. */
public class TaskEnded extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    /** @param status where the order stands now: what ended a task that nobody completed */
    TaskEnded(PastTask task, @Nullable By by, Status status) {
        super("task-ended", task.id());
        put("endedBy", by);
        put("endedAt", task.endedAt());
        put("number", task.number().value());
        put("orderStatus", status);
    }

    /** Who ended it. */
    public record By(PersonId id, String name) {}

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            extras.put(key, value);
        }
    }

    @Override
    public Map<String, ?> extras() {
        return extras;
    }
}
