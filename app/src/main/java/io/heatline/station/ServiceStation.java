package io.heatline.station;

import io.heatline.identity.StationId;
import io.heatline.identity.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station with its crews. */
public record ServiceStation(
        StationId id, String name, @Nullable String phone, List<Crew> crews) {
    public ServiceStation {
        crews = List.copyOf(crews);
    }

    /** A crew of a station. */
    public record Crew(UnitId id, String name) {}
}
