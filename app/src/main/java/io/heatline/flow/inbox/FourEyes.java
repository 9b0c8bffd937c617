package io.heatline.flow.inbox;

import io.heatline.flow.store.SubmissionMapper;
import io.heatline.processes.WorkOrderProcess;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever worked on an order does not ask the household how it went (对服务人员的监督). */
@Component
class FourEyes {

    /** As many as the column holds; more people than that have not worked on one order. */
    private static final int LONGEST = 1000;

    private final SubmissionMapper submissions;

    FourEyes(SubmissionMapper submissions) {
        this.submissions = submissions;
    }

    /** Who may not do the task, as its row keeps them; null where anybody may. */
    @Nullable
    String barred(String taskKey, String number, @Nullable String technician) {
        return taskKey.equals(WorkOrderProcess.TASK_CALLBACK) ? written(workers(number, technician)) : null;
    }

    /** Whether this person may not do the task of a row. */
    static boolean bars(@Nullable String barred, String person) {
        return barred != null && barred.contains("," + person + ",");
    }

    private List<String> workers(String number, @Nullable String technician) {
        return Stream.concat(
                        submissions.peopleAt(number, WorkOrderProcess.WORK).stream(), Stream.ofNullable(technician))
                .distinct()
                .toList();
    }

    private static @Nullable String written(List<String> people) {
        var joined = people.stream().collect(Collectors.joining(",", ",", ","));
        return people.isEmpty() ? null : joined.substring(0, Math.min(LONGEST, joined.length()));
    }
}
