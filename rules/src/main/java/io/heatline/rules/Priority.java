package io.heatline.rules;

/** How urgent a request is, from least to most. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    EMERGENCY
}
