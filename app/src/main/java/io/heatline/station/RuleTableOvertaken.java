package io.heatline.station;

import io.heatline.edge.Conflict;

/** Somebody else published a table in the same moment; theirs is in force. */
public final class RuleTableOvertaken extends Conflict {

    private static final long serialVersionUID = 1L;

    RuleTableOvertaken() {
        super("rule-table-overtaken", "Another table was published in the same moment.");
    }
}
