package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.REPORTERS;
import static io.heatline.processes.WorkOrderProcess.TASK_REPORT;

import io.heatline.flow.inbox.Submissions;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Level;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Talk;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Who reports on an order under supervision, and who hears it: of a repair its lead, or the dispatchers where it has no
 * station yet, and whoever asked; of a complaint those who look into it, the dispatchers until it is routed. Whoever is
 * complained about does neither: those above do.
 */
@Component
class Reporters {

    private static final String MANAGERS = Objects.requireNonNull(Level.MANAGER.group(null));

    private final Investigators investigators;
    private final Talks talks;
    private final Submissions submissions;
    private final Directory directory;
    private final TaskService tasks;
    private final Calls calls;

    Reporters(
            Investigators investigators,
            Talks talks,
            Submissions submissions,
            Directory directory,
            TaskService tasks,
            Calls calls) {
        this.investigators = investigators;
        this.talks = talks;
        this.submissions = submissions;
        this.directory = directory;
        this.tasks = tasks;
        this.calls = calls;
    }

    /** These have to report, and are told what is asked of them. */
    void ask(DelegateExecution execution, WorkOrder order, String instruction) {
        var talk = talks.of(order.number());
        var group = groupOf(execution, order, talk);
        REPORTERS.set(execution, group);
        calls.supervise(order, without(talk, directory.inGroup(group)), instruction, execution.getActivityInstanceId());
    }

    /** Since then it became known whom the complaint is about: a report that is due yet may be for others to make. */
    void askAnew(DelegateExecution execution, WorkOrder order) {
        var before = REPORTERS.get(execution);
        var due = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(TASK_REPORT)
                .list();
        if (before != null && !due.isEmpty()) {
            var asked = submissions.latestOf(order.number(), "supervise").orElseThrow();
            moveTo(execution, order, due, before, String.valueOf(asked.text("instruction")));
        }
    }

    private void moveTo(
            DelegateExecution execution, WorkOrder order, List<Task> due, String before, String instruction) {
        var now = groupOf(execution, order, talks.of(order.number()));
        if (!now.equals(before)) {
            due.forEach(task -> offer(task, before, now));
            ask(execution, order, instruction);
        }
    }

    private void offer(Task task, String before, String now) {
        tasks.setAssignee(task.getId(), null);
        tasks.deleteCandidateGroup(task.getId(), before);
        tasks.addCandidateGroup(task.getId(), now);
    }

    /** Whoever wanted to know; those above them where it is they who are complained about. */
    List<Person> curious(WorkOrder order, PersonId asked) {
        var talk = talks.of(order.number());
        if (!asked.equals(talk.about())) {
            return directory.person(asked).stream().toList();
        }
        var managers = without(talk, directory.inGroup(MANAGERS));
        var station = order.station();
        return managers.isEmpty() ? investigators.of(investigators.level(station, talk), station, talk) : managers;
    }

    private String groupOf(DelegateExecution execution, WorkOrder order, Talk talk) {
        var station = order.station();
        if (order.type() == RequestType.COMPLAINT && talk.level() == null) {
            return WorkOrderProcess.DISPATCHERS;
        }
        return order.type().talk()
                ? Objects.requireNonNull(investigators.level(station, talk).group(station))
                : LEAD.require(execution);
    }

    private static List<Person> without(Talk talk, List<Person> people) {
        return people.stream()
                .filter(person -> !person.id().equals(talk.about()))
                .toList();
    }
}
