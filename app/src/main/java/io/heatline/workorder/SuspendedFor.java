package io.heatline.workorder;

/** What a suspended order waits for (挂起原因). */
public enum SuspendedFor {
    APPOINTMENT,
    PARTS,
    HOUSEHOLD,
    OTHER
}
