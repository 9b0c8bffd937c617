package io.heatline.station;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The hours somebody usually works, by the company's clock and to the minute. A shift that ends before it starts goes over
 * midnight.
 */
public record Shift(LocalTime starts, LocalTime ends) {

    /** Of whoever nobody has said anything about. */
    public static final Shift DAY = new Shift(LocalTime.of(8, 0), LocalTime.of(17, 0));

    /** @throws Invalid {@code shift-empty} when it ends the minute it starts */
    public Shift {
        starts = starts.truncatedTo(ChronoUnit.MINUTES);
        ends = ends.truncatedTo(ChronoUnit.MINUTES);
        if (starts.equals(ends)) {
            throw new Invalid(
                    "shift-empty",
                    starts.toString(),
                    List.of(new FieldProblem("shift.ends", "shift-empty", "" + ends)));
        }
    }

    /** Whether somebody on this shift works at this moment; the minute it ends no longer counts. */
    public boolean covers(Instant at, ZoneId zone) {
        var time = at.atZone(zone).toLocalTime();
        return starts.isBefore(ends)
                ? !time.isBefore(starts) && time.isBefore(ends)
                : !time.isBefore(starts) || time.isBefore(ends);
    }

    /** How long it is until somebody on this shift works; nothing when they do already. */
    public Duration untilWork(Instant at, ZoneId zone) {
        if (covers(at, zone)) {
            return Duration.ZERO;
        }
        var now = at.atZone(zone);
        var today = now.with(starts);
        return Duration.between(
                now, today.isAfter(now) ? today : now.plusDays(1).with(starts));
    }
}
