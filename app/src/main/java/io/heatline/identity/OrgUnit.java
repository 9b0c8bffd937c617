package io.heatline.identity;

import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree.
 *
 * @param parent null at the root
 */
public record OrgUnit(
        UnitId id,
        String name,
        Kind kind,
        @Nullable UnitId parent,
        @Nullable String phone) {

    /** What a node is; a station is named by its {@link StationId} too. */
    public enum Kind {
        COMPANY,
        CALL_CENTRE,
        DISPATCH_CENTRE,
        STATION,
        CREW
    }

    /**
     * The station this node is.
     *
     * @throws IllegalStateException when it is none
     */
    public StationId station() {
        if (kind != Kind.STATION) {
            throw new IllegalStateException(id + " is no station");
        }
        return new StationId(id.value());
    }
}
