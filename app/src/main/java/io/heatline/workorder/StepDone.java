package io.heatline.workorder;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that somebody has completed.
 *
 * @param key the task's id in the model
 * @param name its name in the model
 * @param startedAt when it was offered
 * @param fields what was submitted, as a JSON array
 * @param capturedAt when it was answered, by the clock of the sender; null when that is not told
 */
public record StepDone(
        String key,
        String name,
        Instant startedAt,
        PersonId person,
        String fields,
        @Nullable Instant capturedAt) {

    /** Answered just now. */
    public StepDone(String key, String name, Instant startedAt, PersonId person, String fields) {
        this(key, name, startedAt, person, fields, null);
    }
}
