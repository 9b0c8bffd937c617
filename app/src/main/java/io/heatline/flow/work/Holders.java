package io.heatline.flow.work;

import static java.util.function.Predicate.not;

import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.store.TaskMapper;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.LateStep;
import io.heatline.workorder.WorkOrderNumber;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has the steps that are open. */
@Component
class Holders {

    private final TaskMapper tasks;
    private final Directory directory;

    Holders(TaskMapper tasks, Directory directory) {
        this.tasks = tasks;
        this.directory = directory;
    }

    /** The steps of the work itself that are open: a report to a supervisor is none. */
    record Open(List<OpenTask> tasks, Directory directory) {

        /** The step to name where one is late. */
        LateStep step() {
            return tasks.stream()
                    .findFirst()
                    .map(task -> new LateStep(task.row().taskKey(), task.name()))
                    .orElseGet(() -> new LateStep("", ""));
        }

        boolean atDispatch() {
            return tasks.stream().anyMatch(task -> task.groups().contains(WorkOrderProcess.DISPATCHERS));
        }

        /** Whoever has one of them; where nobody has, everybody it is offered to. */
        List<Person> people() {
            return tasks.stream().flatMap(this::of).distinct().toList();
        }

        private Stream<Person> of(OpenTask task) {
            var assignee = task.row().assignee();
            return assignee == null
                    ? task.groups().stream()
                            .flatMap(group -> directory.inGroup(group).stream())
                            .filter(not(person -> task.bars(person.id())))
                    : directory.person(new PersonId(assignee)).stream();
        }
    }

    Open of(WorkOrderNumber number) {
        var open = tasks.ofOrder(number.value()).stream()
                .map(OpenTask::of)
                .filter(not(task -> task.row().taskKey().equals(WorkOrderProcess.TASK_REPORT)))
                .toList();
        return new Open(open, directory);
    }
}
