package io.heatline.workorder;

/** The nature of a request as the desk sees it (性质). */
public enum Nature {
    NORMAL,
    URGENT,
    REPEAT
}
