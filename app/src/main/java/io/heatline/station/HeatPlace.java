package io.heatline.station;

import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Where an estate gets its heat from.
 *
 * @param substation 换热站
 * @param office 网所, null if nobody said whose the substation is
 * @param station the service station of the office, null if nobody said
 */
public record HeatPlace(
        Point substation, @Nullable Point office, @Nullable StationId station) {

    /** A substation or a network office. */
    public record Point(String id, String name) {}
}
