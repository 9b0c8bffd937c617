package io.heatline.workorder;

import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/** Where the rules send an order: a station, or nobody, and then a dispatcher decides. */
public record Routing(@Nullable StationId station) {

    /** Whether the rules named one station. */
    public boolean decided() {
        return station != null;
    }
}
