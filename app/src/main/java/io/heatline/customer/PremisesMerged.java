package io.heatline.customer;

/** A premises turned out to be another: what points to the one points to the other from now on, in this transaction. */
public record PremisesMerged(long from, long into) {}
