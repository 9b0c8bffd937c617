package io.heatline.workorder;

import io.heatline.calendar.Terms;
import io.heatline.calendar.WorkingCalendar;
import io.heatline.rules.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between the terms an order had and those it has from an instant on. Time that was used up stays used up as the calendar of then
 * counted it; what is left is counted by the calendar of now, and a limit that grew or shrank by so much moves by so much.
 */
public final class MovedTerms {

    private final Map<Limit, Duration> limitsBefore;
    private final WorkingCalendar before;
    private final Terms after;
    private final Instant at;

    MovedTerms(Map<Limit, Duration> limitsBefore, WorkingCalendar before, Terms after, Instant at) {
        this.limitsBefore = Map.copyOf(limitsBefore);
        this.before = before;
        this.after = after;
        this.at = at;
    }

    /** The terms from now on. */
    public Terms terms() {
        return after;
    }

    /** The same change, met at another instant: an order whose clock stands meets it when it goes on. */
    public MovedTerms at(Instant other) {
        return new MovedTerms(limitsBefore, before, after, other);
    }

    /** A due date that no limit gave, such as the next rung of a ladder: only the calendar moves it. */
    public Instant moved(Instant due) {
        return moved(due, null);
    }

    /** When this limit is reached now. A limit that has become shorter than the time already used is reached at once. */
    public Instant moved(Instant due, @Nullable Limit limit) {
        var gain = limit == null ? Duration.ZERO : gain(limit);
        var left = due.isAfter(at) ? before.between(at, due).plus(gain) : gain.minus(before.between(due, at));
        if (left.isNegative() || left.isZero()) {
            return due.isAfter(at) ? at : due;
        }
        return after.working().after(at, left);
    }

    private Duration gain(Limit limit) {
        return after.of(limit).minus(limitsBefore.getOrDefault(limit, after.of(limit)));
    }
}
