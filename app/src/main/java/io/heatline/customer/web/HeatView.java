package io.heatline.customer.web;

import io.heatline.identity.StationId;
import io.heatline.station.HeatPlace;
import org.jspecify.annotations.Nullable;

/** Where the heat of a flat comes from. */
record HeatView(
        HeatPlace.Point substation,
        HeatPlace.@Nullable Point office,
        @Nullable StationId station) {

    static @Nullable HeatView of(@Nullable HeatPlace heat) {
        return heat == null ? null : new HeatView(heat.substation(), heat.office(), heat.station());
    }
}
