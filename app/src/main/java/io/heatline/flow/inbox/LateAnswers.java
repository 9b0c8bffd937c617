package io.heatline.flow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.audit.AuditTrail;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.flow.inbox.EndedTasks.PastTask;
import io.heatline.flow.inbox.TaskRefusals.TaskStillOpen;
import io.heatline.flow.inbox.TaskRefusals.TaskUnknown;
import io.heatline.flow.store.LateAnswerMapper;
import io.heatline.flow.store.LateAnswerMapper.LateAnswerRow;
import io.heatline.flow.store.TaskMapper;
import io.heatline.forms.Field;
import io.heatline.forms.Widget;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.StepDone;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrderNumber;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was captured while its task ended elsewhere: reassigned, suspended, cancelled, closed. The order stays as it is;
 * its timeline tells who says to have done what and when, with the photos, and the raw answers are kept as they came.
 */
@Service
public class LateAnswers {

    private final TaskMapper tasks;
    private final EndedTasks ended;
    private final FormShelf shelf;
    private final AnswerSheet sheet;
    private final FileStore files;
    private final LateAnswerMapper rows;
    private final WorkOrderMoves moves;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    LateAnswers(
            TaskMapper tasks,
            EndedTasks ended,
            FormShelf shelf,
            AnswerSheet sheet,
            FileStore files,
            LateAnswerMapper rows,
            WorkOrderMoves moves,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.ended = ended;
        this.shelf = shelf;
        this.sheet = sheet;
        this.files = files;
        this.rows = rows;
        this.moves = moves;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the answers with the order; the same key again changes nothing.
     *
     * @throws TaskUnknown when the task never was this person's, nor offered to them
     * @throws TaskStillOpen when the task can be completed by this person
     */
    @Transactional
    public WorkOrderNumber keep(SignedIn me, String taskId, Filled filled) {
        refuseWhatCanBeCompleted(me, taskId);
        var task = ended.onceOf(me, taskId).orElseThrow(() -> new TaskUnknown(taskId));
        var key = Objects.requireNonNull(filled.key(), "a late answer names itself");
        if (!rows.known(taskId, me.id().value(), key)) {
            write(me, task, filled, key);
        }
        return task.number();
    }

    private void refuseWhatCanBeCompleted(SignedIn me, String taskId) {
        tasks.lock(taskId)
                .map(OpenTask::of)
                .filter(task -> TaskRights.sees(me, task))
                .filter(task -> TaskRights.of(me, task).complete())
                .ifPresent(task -> {
                    throw new TaskStillOpen(taskId);
                });
    }

    private void write(SignedIn me, PastTask task, Filled filled, String key) {
        var now = clock.instant();
        var capturedAt = filled.capturedBy(now);
        rows.insert(new LateAnswerRow(
                task.number().value(),
                task.id(),
                task.key(),
                String.valueOf(filled.formVersion()),
                written(filled.values()),
                me.id().value(),
                key,
                capturedAt,
                now));
        var fields = shelf.ofEnded(task.definitionId(), task.key())
                .map(form -> form.check().fields())
                .orElse(List.of());
        var answers = readable(fields, filled.values(), me, task.number());
        files.attach(AnswerSheet.photos(fields, answers), task.number().value(), me.id());
        moves.answeredLate(
                task.number(),
                new StepDone(
                        task.key(), task.name(), task.startedAt(), me.id(), sheet.of(fields, answers), capturedAt));
        audit.record("task.late", "work-order", task.number().value(), task.key());
    }

    /** What the timeline can show. The form is not asked again whether it would accept it: it is no longer asked anything. */
    private Map<String, Object> readable(
            List<Field> fields, Map<String, Object> values, SignedIn me, WorkOrderNumber number) {
        var readable = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = field.widget() == Widget.PHOTOS
                    ? photos(values.get(field.key()), me, number)
                    : plain(values.get(field.key()));
            if (value != null) {
                readable.put(field.key(), value);
            }
        }
        return readable;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Map || value.toString().isBlank() ? null : value;
    }

    /** Those that are this person's to give. */
    private @Nullable Object photos(@Nullable Object value, SignedIn me, WorkOrderNumber number) {
        var ids = value instanceof List<?> many ? many : List.of();
        var own = ids.stream()
                .map(String::valueOf)
                .filter(FileId::isOne)
                .flatMap(id -> files.find(new FileId(id)).stream())
                .filter(file -> number.value().equals(file.attachedTo())
                        || file.attachedTo() == null && file.uploadedBy().equals(me.id()))
                .map(file -> file.id().value())
                .toList();
        return own.isEmpty() ? null : own;
    }

    private String written(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
