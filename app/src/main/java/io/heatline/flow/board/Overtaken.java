package io.heatline.flow.board;

import io.heatline.edge.Conflict;
import io.heatline.identity.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody else has moved the order since this board was read: who, when, and who has it now. */
public final class Overtaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    Overtaken(String number, @Nullable Who by, @Nullable Instant at, @Nullable Who holder) {
        super("order-moved", number);
        put("movedBy", by);
        put("movedAt", at);
        put("holder", holder);
    }

    /** A person by id and name. */
    public record Who(PersonId id, String name) {}

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
