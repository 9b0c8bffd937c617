package io.heatline.customer;

/** What becomes of the heat of a flat. */
public enum PremisesState {
    /** 在用 */
    IN_USE,
    /** 停用 */
    STOPPED,
    /** 报停: the household asked for no heat this season. */
    REPORTED_STOP,
    /** Out of the lists; its orders and calls keep it. */
    ARCHIVED
}
