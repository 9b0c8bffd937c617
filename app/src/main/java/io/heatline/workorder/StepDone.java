package io.heatline.workorder;

import io.heatline.identity.PersonId;
import java.time.Instant;

/**
 * A user task that somebody has completed.
 *
 * @param key the task's id in the model
 * @param name its name in the model
 * @param startedAt when it was offered
 * @param fields what was submitted, as a JSON array
 */
public record StepDone(String key, String name, Instant startedAt, PersonId person, String fields) {}
