package io.heatline.workorder;

import io.heatline.edge.Conflict;

/** The order can't be joined to that one: it is itself, waits for it, has ended, or is about other premises. */
public class NotJoinable extends Conflict {

    private static final long serialVersionUID = 1L;

    NotJoinable(String code, WorkOrderNumber target) {
        super(code, target.value());
    }
}
