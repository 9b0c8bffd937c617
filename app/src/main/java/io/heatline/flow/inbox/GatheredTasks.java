package io.heatline.flow.inbox;

import io.heatline.workorder.WorkOrderNumber;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction does to tasks, written when it is about to commit. */
final class GatheredTasks implements TransactionSynchronization {

    private final ProjectionWriter writer;
    private final Map<String, TaskSnapshot> created = new LinkedHashMap<>();
    private final Map<String, TaskSnapshot> changed = new LinkedHashMap<>();
    private final Map<String, WorkOrderNumber> gone = new LinkedHashMap<>();
    private final Set<WorkOrderNumber> follow = new LinkedHashSet<>();
    private final Set<WorkOrderNumber> opened = new HashSet<>();

    GatheredTasks(ProjectionWriter writer) {
        this.writer = writer;
    }

    void created(TaskSnapshot task) {
        created.put(task.id(), task);
    }

    void changed(TaskSnapshot task) {
        (created.containsKey(task.id()) ? created : changed).put(task.id(), task);
    }

    void gone(String id, String number) {
        changed.remove(id);
        if (created.remove(id) == null) {
            gone.put(id, new WorkOrderNumber(number));
        }
    }

    void follow(WorkOrderNumber number) {
        follow.add(number);
    }

    /** An order of this transaction: it has no rows yet that would have to follow it. */
    void opened(WorkOrderNumber number) {
        opened.add(number);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.write(created.values(), changed.values(), gone, follow, opened);
    }
}
