package io.heatline.flow.inbox;

import io.heatline.flow.inbox.TaskRefusals.TaskUnknown;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.UnknownWorkOrder;
import io.heatline.workorder.WorkOrderNumber;
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
    private final Directory directory;

    EndedTasks(
            Submissions submissions,
            HistoryService history,
            EngineReads reads,
            OrderAccess access,
            Directory directory) {
        this.submissions = submissions;
        this.history = history;
        this.reads = reads;
        this.access = access;
        this.directory = directory;
    }

    /** What to throw for a task that is not open: it never was, or it has ended. */
    RuntimeException explain(SignedIn me, String taskId) {
        return past(taskId).map(task -> explain(me, task)).orElseGet(() -> new TaskUnknown(taskId));
    }

    TaskEnded.By named(PersonId id) {
        return new TaskEnded.By(id, directory.person(id).map(Person::name).orElse(id.value()));
    }

    private RuntimeException explain(SignedIn me, HistoricTaskInstance task) {
        var number = numberOf(task);
        try {
            access.see(me, number);
        } catch (UnknownWorkOrder unseen) {
            return new TaskUnknown(task.getId());
        }
        var by = submissions.ofTask(task.getId()).map(submission -> named(submission.person()));
        return new TaskEnded(task.getId(), by.orElse(null), instant(task.getEndTime()), number.value());
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
