package io.heatline.flow.inbox;

import io.heatline.edge.Conflict;
import io.heatline.identity.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster, or the order has moved on: who and when. */
public class TaskEnded extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    TaskEnded(String taskId, @Nullable By by, @Nullable Instant at, @Nullable String number) {
        super("task-ended", taskId);
        put("endedBy", by);
        put("endedAt", at);
        put("number", number);
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
