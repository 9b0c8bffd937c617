package io.heatline.rules;

/**
 * What the call rules know of a caller at a named point.
 *
 * @param point where the call is: {@code arrival}, {@code emergency-key}, {@code long-wait}, {@code off-hours}
 * @param waitedSeconds how long they have waited for a person
 * @param callsAboutOpenOrder how often somebody has called about this caller's open order, this call not counted
 * @param outage whether an outage is known at their address
 * @param vulnerable whether someone there is old, ill or an infant
 * @param vip whether the premises is marked so
 * @param offHours whether the service calendar is closed
 */
public record CallFacts(
        String point,
        int waitedSeconds,
        int callsAboutOpenOrder,
        boolean outage,
        boolean vulnerable,
        boolean vip,
        boolean offHours) {}
