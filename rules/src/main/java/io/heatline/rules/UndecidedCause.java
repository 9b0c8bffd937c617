package io.heatline.rules;

/** Why the station rules could not name one station. */
public enum UndecidedCause {
    /** No table has been published. */
    NO_TABLE("no-table"),
    /** The request names no estate. */
    ESTATE_MISSING("estate-missing"),
    /** The table has no row for the estate. */
    ESTATE_UNKNOWN("estate-unknown"),
    /** The estate has rows, but each is narrowed to another type or fault. */
    NO_ROW_APPLIES("no-row-applies"),
    /** Equally specific rows name different stations. */
    STATIONS_DIFFER("stations-differ"),
    /** The table names a station that has been closed since; the application says so, the rules don't know. */
    STATION_GONE("station-gone"),
    /** The rule engine failed. */
    ENGINE_FAILED("engine-failed");

    private final String code;

    UndecidedCause(String code) {
        this.code = code;
    }

    /** The stable code by which programs and logs know this cause. */
    public String code() {
        return code;
    }
}
