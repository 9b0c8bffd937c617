package io.heatline.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has befallen an order on its way, beside where it stands.
 *
 * @param rung how many rungs of the ladder the step at hand has climbed
 * @param calls how often somebody has called about it since it was opened
 * @param absences how often nobody was at home
 * @param supervisedSince null unless somebody waits for the lead's report
 * @param suspension null unless its clocks stand still
 * @param joined null unless another order is worked on for both
 * @param repeatOf the order about the same matter at the same premises that it repeats
 */
public record Course(
        int rung,
        int calls,
        int absences,
        @Nullable Instant supervisedSince,
        @Nullable Suspension suspension,
        @Nullable Joined joined,
        @Nullable WorkOrderNumber repeatOf) {

    /** The order that is worked on for both. */
    public record Joined(WorkOrderNumber target, JoinedAs how) {}

    /** Why the clocks stand still, since when, and until when unless somebody says so earlier. */
    public record Suspension(SuspendedFor what, Instant since, Instant until) {}
}
