package io.heatline.flow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.heatline.flow.inbox.TaskRefusals.KeyReused;
import io.heatline.flow.store.SubmissionMapper;
import io.heatline.flow.store.SubmissionMapper.SubmissionRow;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.WorkOrderNumber;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people submitted, and finds the latest answer to a question, whichever task asked it. */
@Component
public class Submissions {

    private final SubmissionMapper rows;
    private final ObjectMapper json;
    private final Clock clock;

    Submissions(SubmissionMapper rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What one person answered at once.
     *
     * @param answers by field; an absent field was not asked, or not answered
     */
    public record Submission(
            @Nullable String taskId, String step, Map<String, Object> answers, PersonId person, Instant at) {

        /** The answer as text, or null. */
        public @Nullable String text(String field) {
            var answer = answers.get(field);
            return answer == null ? null : answer.toString();
        }

        /** Whether the box was ticked. */
        public boolean ticked(String field) {
            return Boolean.TRUE.equals(answers.get(field));
        }
    }

    /**
     * The newest submission that answers this field. Asking by field rather than by task lets a process admin move,
     * rename or remove the task that asks.
     */
    public Optional<Submission> latestWith(WorkOrderNumber number, String field) {
        return latestWith(SubmittedNow.of(number.value()), field)
                .or(() -> latestWith(rows.newestFirst(number.value()), field));
    }

    private Optional<Submission> latestWith(List<SubmissionRow> newestFirst, String field) {
        return newestFirst.stream()
                .map(this::read)
                .filter(submission -> submission.answers().containsKey(field))
                .findFirst();
    }

    /** The newest submission of this step or message. */
    public Optional<Submission> latestOf(WorkOrderNumber number, String step) {
        return latestOf(SubmittedNow.of(number.value()), step)
                .or(() -> latestOf(rows.newestFirst(number.value()), step));
    }

    private Optional<Submission> latestOf(List<SubmissionRow> newestFirst, String step) {
        return newestFirst.stream()
                .filter(row -> row.stepKey().equals(step))
                .map(this::read)
                .findFirst();
    }

    /** What ended this task, if a person did. */
    public Optional<Submission> ofTask(String taskId) {
        return rows.ofTask(taskId).map(this::read);
    }

    /** Who completed which task of the order. */
    public Map<String, PersonId> peopleByTask(WorkOrderNumber number) {
        return rows.newestFirst(number.value()).stream()
                .filter(row -> row.taskId() != null)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.taskId()), row -> new PersonId(row.person())));
    }

    void keep(
            WorkOrderNumber number,
            @Nullable String taskId,
            String step,
            FormShelf.Form form,
            Map<String, Object> answers,
            PersonId person,
            Filled filled) {
        var key = filled.key();
        var now = clock.instant();
        var row = new SubmissionRow(
                number.value(),
                taskId,
                step,
                form.key(),
                form.version(),
                write(answers),
                person.value(),
                now,
                key,
                key == null ? null : fingerprint(filled),
                filled.capturedBy(now));
        rows.insert(row);
        SubmittedNow.add(row);
    }

    /**
     * The order of a task that this person has completed under this very key.
     *
     * @throws KeyReused when it was with something else
     */
    Optional<WorkOrderNumber> sentBefore(SignedIn me, String taskId, Filled filled) {
        return Optional.ofNullable(filled.key()).flatMap(key -> rows.ofTask(taskId)
                .filter(row -> key.equals(row.requestKey()))
                .filter(row -> row.person().equals(me.id().value()) && me.reaches(row.orderNumber()))
                .map(row -> sameAgain(row, filled, key)));
    }

    private WorkOrderNumber sameAgain(SubmissionRow row, Filled filled, String key) {
        if (!fingerprint(filled).equals(row.fingerprint())) {
            throw new KeyReused(key);
        }
        return new WorkOrderNumber(row.orderNumber());
    }

    /** Whatever the order of its fields. */
    private String fingerprint(Filled filled) {
        try {
            var sorted = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(new TreeMap<>(filled.values()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Submission read(SubmissionRow row) {
        try {
            return new Submission(
                    row.taskId(),
                    row.stepKey(),
                    json.readValue(row.answers(), new TypeReference<>() {}),
                    new PersonId(row.person()),
                    row.submittedAt());
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
