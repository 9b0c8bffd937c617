package io.heatline.customer.index;

/** A premises that fits, and how well. */
public record Found(Rank rank, long id) {}
