package io.heatline.flow.work;

import io.heatline.edge.Conflict;

/** Neither the customer office nor the management has anybody who could look into the complaint: it stays with whoever routes it. */
final class NobodyInvestigates extends Conflict {

    private static final long serialVersionUID = 1L;

    NobodyInvestigates() {
        super("nobody-investigates", "Nobody but whom the complaint is about could look into it.");
    }
}
