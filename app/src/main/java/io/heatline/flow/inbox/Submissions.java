package io.heatline.flow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.flow.store.SubmissionMapper;
import io.heatline.flow.store.SubmissionMapper.SubmissionRow;
import io.heatline.identity.PersonId;
import io.heatline.workorder.WorkOrderNumber;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            PersonId person) {
        var row = new SubmissionRow(
                number.value(),
                taskId,
                step,
                form.key(),
                form.version(),
                write(answers),
                person.value(),
                clock.instant());
        rows.insert(row);
        SubmittedNow.add(row);
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
