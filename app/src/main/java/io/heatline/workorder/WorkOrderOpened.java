package io.heatline.workorder;

/** A household's request has become an order; its process has yet to start, in the same transaction. */
public record WorkOrderOpened(WorkOrderNumber number, RequestType type, boolean solvedOnCall) {}
