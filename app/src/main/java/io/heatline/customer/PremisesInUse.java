package io.heatline.customer;

import io.heatline.edge.Conflict;
import java.util.List;
import java.util.Map;

/** Something hangs on the premises, so it can be archived and not deleted. */
public final class PremisesInUse extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient List<String> what;

    PremisesInUse(List<String> what) {
        super("premises-in-use", String.join(", ", what));
        this.what = List.copyOf(what);
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("uses", what);
    }
}
