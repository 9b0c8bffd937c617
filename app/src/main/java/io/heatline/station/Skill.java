package io.heatline.station;

/** What a technician is trained for; the faults it answers are the order's business. */
public enum Skill {
    /** Hydraulic balance: cold or lukewarm flats, noise in the risers. */
    BALANCING,
    /** Leaks and burst pipes: cutting, welding, pressing. */
    PIPEWORK,
    RADIATORS,
    VALVES,
    METERS
}
