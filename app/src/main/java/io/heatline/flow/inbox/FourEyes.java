package io.heatline.flow.inbox;

import io.heatline.flow.store.SubmissionMapper;
import io.heatline.identity.PersonId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever worked on an order does not ask the household how it went, and whoever is complained about takes no step of the
 * complaint, nor sees one (对服务人员的监督).
 */
@Component
class FourEyes {

    /** As many as the column holds; more people than that have not worked on one order. */
    private static final int LONGEST = 1000;

    /** Before whoever may not even see it; {@code TaskMapper.xml} reads it too. */
    private static final String HIDDEN = "!";

    private final SubmissionMapper submissions;
    private final Talks talks;

    FourEyes(SubmissionMapper submissions, Talks talks) {
        this.submissions = submissions;
        this.talks = talks;
    }

    /** Who may not do the task, as its row keeps them; null where anybody may. */
    @Nullable
    String barred(String taskKey, WorkOrder order) {
        return written(Stream.concat(complainedAbout(order), workers(taskKey, order))
                .distinct()
                .toList());
    }

    /** Whether this person may not do the task of a row. */
    static boolean bars(@Nullable String barred, String person) {
        return barred != null && barred.contains("," + person + ",");
    }

    /** Whether the task of a row is a step of a complaint about this person. */
    static boolean hides(@Nullable String barred, String person) {
        return barred != null && barred.contains("," + HIDDEN + person + ",");
    }

    private Stream<String> workers(String taskKey, WorkOrder order) {
        if (!taskKey.equals(WorkOrderProcess.TASK_CALLBACK)) {
            return Stream.empty();
        }
        return Stream.concat(
                submissions.peopleAt(order.number().value(), WorkOrderProcess.WORK).stream(),
                Stream.ofNullable(order.technician()).map(PersonId::value));
    }

    private Stream<String> complainedAbout(WorkOrder order) {
        return order.type() == RequestType.COMPLAINT
                ? Stream.ofNullable(talks.of(order.number()).about())
                        .map(PersonId::value)
                        .flatMap(person -> Stream.of(person, HIDDEN + person))
                : Stream.empty();
    }

    private static @Nullable String written(List<String> people) {
        var joined = people.stream().collect(Collectors.joining(",", ",", ","));
        return people.isEmpty() ? null : joined.substring(0, Math.min(LONGEST, joined.length()));
    }
}
