package io.heatline.workorder;

/** What a line of an order's timeline tells. */
public enum TimelineKind {
    OPENED,
    CLASSIFIED,
    ROUTED,
    DISPATCHED,
    TASK_COMPLETED,
    /** What somebody answered came after the task had ended: kept, nothing follows from it. */
    LATE_ANSWER,
    DECLINED,
    REMINDED,
    ESCALATED,
    URGED,
    SUPERVISED,
    RETURNED,
    SUSPENDED,
    RESUMED,
    ABSENT,
    NOTICE_LEFT,
    MERGED,
    TARGET_ENDED,
    INFORMED,
    REASSIGNMENT_ASKED,
    REASSIGNED,
    HANDED_OVER,
    REOPENED,
    /** A calendar or the limits changed while the order was under way. */
    DUE_MOVED,
    /** Somebody on duty took, by a key, an emergency that nobody had answered. */
    DUTY_TOOK,
    /** Nobody on duty did, however often they were rung. */
    DUTY_MISSED,
    CLOSED,
    CANCELLED
}
