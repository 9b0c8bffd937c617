package io.heatline.workorder;

/** Something that lists show (station, priority, status, technician) has changed. */
public record WorkOrderChanged(WorkOrderNumber number) {}
