package io.heatline.workorder;

import java.util.Set;

/** A label for lists and reports. Where an order really stands is its token in the process. */
public enum Status {
    OPEN,
    DISPATCHED,
    ACCEPTED,
    IN_PROGRESS,
    /** Its clocks stand still, for an appointment or for parts. */
    SUSPENDED,
    /** Joined to another order, which is worked on for both. */
    MERGED,
    COMPLETED,
    CLOSED,
    CANCELLED;

    private static final Set<Status> ENDED = Set.of(CLOSED, CANCELLED);

    /** Whether nothing can be done to the order any more. */
    public boolean ended() {
        return ENDED.contains(this);
    }
}
