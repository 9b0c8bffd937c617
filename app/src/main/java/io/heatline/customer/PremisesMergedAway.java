package io.heatline.customer;

import io.heatline.edge.Conflict;
import java.util.Map;

/** This entry was merged into another: change that one. */
public final class PremisesMergedAway extends Conflict {

    private static final long serialVersionUID = 1L;

    private final long into;

    PremisesMergedAway(long id, long into) {
        super("premises-merged", "premises " + id + " was merged into premises " + into);
        this.into = into;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("premises", into);
    }
}
