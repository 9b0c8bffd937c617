package io.heatline.calendar;

import io.heatline.edge.Conflict;

/** Somebody else published a table of limits in the same moment; theirs is in force. */
public final class LimitTableOvertaken extends Conflict {

    private static final long serialVersionUID = 1L;

    LimitTableOvertaken() {
        super("limit-table-overtaken", "Another table of limits was published in the same moment.");
    }
}
