package io.heatline.customer;

import io.heatline.edge.Conflict;
import java.util.Map;

/** Somebody else changed the premises meanwhile: read it again before saving. */
public final class PremisesChanged extends Conflict {

    private static final long serialVersionUID = 1L;

    private final int version;

    PremisesChanged(long id, int version) {
        super("premises-changed", "premises " + id + " is at version " + version);
        this.version = version;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("version", version);
    }
}
