package io.heatline.rules;

import java.util.Set;

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
        boolean offHours) {
    /** Who has waited long is asked about while they wait: no flow has to name it. */
    public static final String LONG_WAIT = "long-wait";

    /** Where a flow may ask. */
    public static final Set<String> POINTS = Set.of("arrival", "emergency-key", LONG_WAIT, "off-hours");
}
