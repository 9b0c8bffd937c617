package io.heatline.asterisk.ivr;

import java.time.Instant;

/**
 * One place a caller came by.
 *
 * @param at when
 * @param node the node
 * @param kind what kind of node
 * @param outcome which branch was taken and why: {@code key 1}, {@code noInput}, {@code found} …
 */
public record TrailStep(Instant at, String node, String kind, String outcome) {}
