package io.heatline.workorder;

import io.heatline.edge.Conflict;

/** The order is closed or cancelled: nothing can be done to it any more. */
public class WorkOrderEnded extends Conflict {

    public WorkOrderEnded(WorkOrderNumber number) {
        super("work-order-ended", number.value());
    }
}
