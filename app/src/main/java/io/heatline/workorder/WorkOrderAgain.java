package io.heatline.workorder;

/** An order has come round once more: another call, another transfer, another re-do. */
public record WorkOrderAgain(WorkOrderNumber number, Supervision.Happened happened) {}
