package io.heatline.flow.inbox;

import io.heatline.flow.inbox.TaskRefusals.TaskUnknown;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a person who comes too late what has become of a task. */
@Component
class EndedTasks {

    private final Submissions submissions;
    private final HistoryService history;
    private final EngineReads reads;
    private final OrderAccess access;
    private final WorkOrders orders;
    private final Directory directory;

    EndedTasks(
            Submissions submissions,
            HistoryService history,
            EngineReads reads,
            OrderAccess access,
            WorkOrders orders,
            Directory directory) {
        this.submissions = submissions;
        this.history = history;
        this.reads = reads;
        this.access = access;
        this.orders = orders;
        this.directory = directory;
    }

    /** What to throw for a task that is not open: it never was, or it has ended. */
    RuntimeException explain(SignedIn me, String taskId) {
        return known(taskId)
                .filter(task -> access.sees(me, task.number()) || wasOf(me, task))
                .map(this::ended)
                .orElseGet(() -> new TaskUnknown(taskId));
    }

    TaskEnded.By named(PersonId id) {
        return new TaskEnded.By(id, directory.person(id).map(Person::name).orElse(id.value()));
    }

    /** A task, over or not, that was once this person's or offered to them: they may have worked on it. */
    Optional<PastTask> onceOf(SignedIn me, String taskId) {
        return known(taskId).filter(task -> wasOf(me, task));
    }

    private Optional<PastTask> known(String taskId) {
        return past(taskId).map(task -> PastTask.of(task, numberOf(task)));
    }

    /** What is left of a task. */
    record PastTask(
            String id,
            String definitionId,
            String key,
            String name,
            WorkOrderNumber number,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static PastTask of(HistoricTaskInstance task, WorkOrderNumber number) {
            return new PastTask(
                    task.getId(),
                    task.getProcessDefinitionId(),
                    task.getTaskDefinitionKey(),
                    task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
                    number,
                    task.getStartTime().toInstant(),
                    instant(task.getEndTime()));
        }
    }

    private RuntimeException ended(PastTask task) {
        var by = submissions.ofTask(task.id()).map(submission -> named(submission.person()));
        return new TaskEnded(task, by.orElse(null), orders.get(task.number()).status());
    }

    private boolean wasOf(SignedIn me, PastTask task) {
        return me.reaches(task.number().value())
                && !access.concerns(me.id(), task.number())
                && reads
                        .unchecked(() -> history.createHistoricIdentityLinkLogQuery()
                                .taskId(task.id())
                                .list())
                        .stream()
                        .anyMatch(link -> me.id().value().equals(link.getUserId())
                                || link.getGroupId() != null
                                        && me.person().groups().contains(link.getGroupId()));
    }

    private Optional<HistoricTaskInstance> past(String taskId) {
        return Optional.ofNullable(reads.unchecked(
                () -> history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult()));
    }

    private WorkOrderNumber numberOf(HistoricTaskInstance task) {
        return new WorkOrderNumber(reads.unchecked(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
