package io.heatline.flow.board;

import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.inbox.TaskRights;
import io.heatline.identity.SignedIn;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Status;
import io.heatline.workorder.WorkOrder;

/** What moving an order on the board does: the process leads, so it is always something the process asks or hears. */
public enum Way {
    /** The open task asks where the order goes, without asking why: it is answered. */
    DISPATCH,
    /** Somebody has asked for a reassignment: that task is answered. */
    ANSWER,
    /** Nobody has accepted yet: the task is handed to somebody else. */
    HAND_OVER,
    /** Somebody is at work on it: the process hears that it is to be reassigned. */
    REASSIGN;

    static Way of(SignedIn me, OpenTask task, WorkOrder order) {
        var key = task.row().taskKey();
        if (TaskRights.of(me, task).complete()) {
            if (key.equals(WorkOrderProcess.TASK_DISPATCH)) {
                return DISPATCH;
            }
            if (key.equals(WorkOrderProcess.TASK_REASSIGN)) {
                return ANSWER;
            }
        }
        return order.status() == Status.DISPATCHED ? HAND_OVER : REASSIGN;
    }

    boolean asksReason() {
        return this == ANSWER || this == REASSIGN;
    }
}
