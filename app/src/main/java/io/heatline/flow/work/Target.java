package io.heatline.flow.work;

import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param technician null for the station's whole crew
 * @param by who decided so; null when the rules did
 */
record Target(
        StationId station,
        @Nullable PersonId technician,
        @Nullable PersonId by) {}
