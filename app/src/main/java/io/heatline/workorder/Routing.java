package io.heatline.workorder;

import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules send an order: a station, or nobody, and then a dispatcher decides.
 *
 * @param order as it was when the rules were asked
 */
public record Routing(WorkOrder order, @Nullable StationId station) {

    /** Whether the rules named one station. */
    public boolean decided() {
        return station != null;
    }
}
