package io.heatline.workorder;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's timeline; never changed once written.
 *
 * @param stepKey the user task's id in the model, where the line is a task
 * @param startedAt when that task was offered
 * @param capturedAt when it was answered, by the clock of the sender; null when that is not told
 * @param fields what was submitted, as a JSON array of {@code {key,label,value,text}}
 */
public record TimelineEntry(
        long id,
        WorkOrderNumber number,
        Instant at,
        TimelineKind kind,
        @Nullable String stepKey,
        @Nullable String stepName,
        @Nullable Instant startedAt,
        @Nullable PersonId person,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note,
        @JsonRawValue @Nullable String fields,
        @Nullable Instant capturedAt) {}
