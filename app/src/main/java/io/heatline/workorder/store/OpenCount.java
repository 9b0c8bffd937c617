package io.heatline.workorder.store;

/** How many orders of a premises are still open. */
public record OpenCount(long premisesId, int orders) {}
