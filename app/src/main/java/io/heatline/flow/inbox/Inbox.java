package io.heatline.flow.inbox;

import io.heatline.audit.AuditTrail;
import io.heatline.flow.inbox.TaskRefusals.HandledItYourself;
import io.heatline.flow.inbox.TaskRefusals.NotYours;
import io.heatline.flow.inbox.TaskRefusals.TaskClaimed;
import io.heatline.flow.inbox.TaskRefusals.TaskUnknown;
import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskRow;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Status;
import io.heatline.workorder.WorkOrderNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open user tasks: who may see them, take them, hand them on and complete them. Each call is one transaction. */
@Service
public class Inbox {

    private final TaskMapper tasks;
    private final EndedTasks ended;
    private final Submissions submissions;
    private final Completion completion;
    private final Asking asking;
    private final TaskService engine;
    private final Directory directory;
    private final AuditTrail audit;

    Inbox(
            TaskMapper tasks,
            EndedTasks ended,
            Submissions submissions,
            Completion completion,
            Asking asking,
            TaskService engine,
            Directory directory,
            AuditTrail audit) {
        this.tasks = tasks;
        this.ended = ended;
        this.submissions = submissions;
        this.completion = completion;
        this.asking = asking;
        this.engine = engine;
        this.directory = directory;
        this.audit = audit;
    }

    /** An open task that this person may see. @throws TaskEnded when it is over, with who and when */
    public OpenTask see(SignedIn me, String taskId) {
        var task = tasks.byId(taskId).map(OpenTask::of).orElseThrow(() -> ended.explain(me, taskId));
        if (!TaskRights.sees(me, task)) {
            throw new TaskUnknown(taskId);
        }
        return task;
    }

    /** The open tasks of an order that this person may see. */
    public List<OpenTask> ofOrder(SignedIn me, WorkOrderNumber number) {
        return tasks.ofOrder(number.value()).stream()
                .map(OpenTask::of)
                .filter(task -> TaskRights.sees(me, task))
                .toList();
    }

    /** Takes a task on. @throws TaskClaimed when somebody else has it */
    @Transactional
    public void claim(SignedIn me, String taskId) {
        var task = hold(me, taskId, rights -> rights.claim() || rights.release());
        if (task.row().assignee() == null) {
            engine.claim(taskId, me.id().value());
            audit.record(
                    "task.claim",
                    "work-order",
                    task.row().orderNumber(),
                    task.row().taskKey());
        }
    }

    /** Gives a task back to those it is offered to. */
    @Transactional
    public void release(SignedIn me, String taskId) {
        var task = hold(me, taskId, rights -> rights.release() || rights.assign());
        engine.setAssignee(taskId, null);
        audit.record(
                "task.release",
                "work-order",
                task.row().orderNumber(),
                task.row().taskKey());
    }

    /** Hands a task to somebody. */
    @Transactional
    public void assign(SignedIn me, String taskId, PersonId person) {
        var task = hold(me, taskId, TaskRights::assign);
        var to = directory.person(person).filter(Person::active).orElseThrow(() -> new PersonUnfit(person));
        var them = new SignedIn(to, me.via(), null, null);
        if (!TaskRights.sees(them, task)) {
            throw new PersonUnfit(person);
        }
        if (TaskRights.barred(them, task)) {
            throw new HandledItYourself(taskId);
        }
        engine.setAssignee(taskId, person.value());
        audit.record("task.assign", "work-order", task.row().orderNumber(), person.value());
    }

    /** Completes a task with what was filled in just now. @throws TaskEnded when somebody else was faster */
    @Transactional
    public WorkOrderNumber complete(SignedIn me, String taskId, String formVersion, Map<String, Object> values) {
        return complete(me, taskId, Filled.now(formVersion, values));
    }

    /**
     * Completes a task. What this person has completed it with under the same key is not done twice: a sender who did not
     * hear the answer sends again, and hears it.
     *
     * @throws TaskEnded when somebody else was faster
     * @throws TaskRefusals.KeyReused when something else was sent under this key
     */
    @Transactional
    public WorkOrderNumber complete(SignedIn me, String taskId, Filled filled) {
        var task = tasks.lock(taskId).map(OpenTask::of);
        return task.isPresent()
                ? complete(me, permitted(me, task.get(), TaskRights::complete), filled)
                : submissions.sentBefore(me, taskId, filled).orElseThrow(() -> ended.explain(me, taskId));
    }

    private WorkOrderNumber complete(SignedIn me, OpenTask task, Filled filled) {
        var row = task.row();
        var number = new WorkOrderNumber(row.orderNumber());
        goOn(row);
        var name = row.taskName() == null ? row.taskKey() : row.taskName();
        completion.complete(
                new Completion.Work(row.taskId(), row.definitionId(), row.taskKey(), name, number, row.createdAt()),
                filled,
                me);
        return number;
    }

    /** Work that arrives while the order's clocks stand still, from a phone that was offline perhaps, ends the standstill. */
    private void goOn(TaskRow row) {
        if (row.status().equals(Status.SUSPENDED.name()) && !row.taskKey().equals(WorkOrderProcess.TASK_REPORT)) {
            asking.correlate(WorkOrderProcess.MESSAGE_RESUME, new WorkOrderNumber(row.orderNumber()));
        }
    }

    /** Locks the task against everybody else, and refuses whoever may not. */
    private OpenTask hold(SignedIn me, String taskId, Predicate<TaskRights> may) {
        return permitted(me, tasks.lock(taskId).map(OpenTask::of).orElseThrow(() -> ended.explain(me, taskId)), may);
    }

    private OpenTask permitted(SignedIn me, OpenTask task, Predicate<TaskRights> may) {
        if (!TaskRights.sees(me, task)) {
            throw new TaskUnknown(task.id());
        }
        if (!may.test(TaskRights.of(me, task))) {
            throw refusal(me, task);
        }
        return task;
    }

    private RuntimeException refusal(SignedIn me, OpenTask task) {
        if (TaskRights.barred(me, task)) {
            return new HandledItYourself(task.id());
        }
        var assignee = task.row().assignee();
        return assignee == null || assignee.equals(me.id().value())
                ? new NotYours(task.row().taskId())
                : new TaskClaimed(task.row().taskId(), ended.named(new PersonId(assignee)));
    }
}
