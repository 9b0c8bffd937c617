package io.heatline.workorder;

import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/** Who looks into a complaint; whoever is not satisfied is heard by the next one. */
public enum Level {
    STATION,
    OFFICE,
    MANAGER;

    /** The group that it is, null where no station is known. */
    public @Nullable String group(@Nullable StationId station) {
        return switch (this) {
            case STATION -> station == null ? null : "lead-" + station.value();
            case OFFICE -> "office";
            case MANAGER -> "manager";
        };
    }

    /** The next one; nobody stands above the manager. */
    public Level above() {
        return this == STATION ? OFFICE : MANAGER;
    }
}
