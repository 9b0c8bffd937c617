package io.heatline.customer;

import io.heatline.edge.Conflict;
import java.util.Map;

/** There is a premises of that key already: change that one, or merge the two. */
public final class PremisesExists extends Conflict {

    private static final long serialVersionUID = 1L;

    private final long id;

    PremisesExists(long id) {
        super("premises-exists", "that is premises " + id);
        this.id = id;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("premises", id);
    }
}
