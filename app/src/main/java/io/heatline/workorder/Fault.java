package io.heatline.workorder;

/** What is wrong with the heating (故障). */
public enum Fault {
    NO_HEAT,
    LOW_HEAT,
    LEAK,
    BURST_PIPE,
    NOISE,
    RADIATOR,
    VALVE,
    METER,
    BILLING,
    OTHER
}
