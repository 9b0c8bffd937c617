package io.heatline.workorder;

import io.heatline.calendar.Terms;
import io.heatline.rules.Limit;
import java.time.Duration;
import java.time.Instant;

/** The clock by which one order is due: it stands while nobody works. Asks no database. */
public final class OrderClock {

    private final Terms terms;
    private final Instant now;

    OrderClock(Terms terms, Instant now) {
        this.terms = terms;
        this.now = now;
    }

    /** By what the order is due. */
    public Terms terms() {
        return terms;
    }

    /** When this clock was asked for. */
    public Instant now() {
        return now;
    }

    /** When this limit is reached, if its time begins now. */
    public Instant in(Limit limit) {
        return in(terms.of(limit));
    }

    /** When so much business time has passed from now on. */
    public Instant in(Duration time) {
        return after(now, time);
    }

    /** When this limit is reached, if its time begins then. */
    public Instant after(Instant from, Limit limit) {
        return after(from, terms.of(limit));
    }

    /** When so much business time has passed since then. */
    public Instant after(Instant from, Duration time) {
        return terms.working().after(from, time);
    }

    /** How much business time is left from an instant until another; nothing once it is over. */
    public Duration left(Instant from, Instant due) {
        return terms.working().between(from, due);
    }

    /**
     * A due date as far from one instant as it was from another: what was left when the clock stopped is left when it goes on, and
     * what was late stays as late.
     *
     * @param stopped when the clock stopped
     * @param goesOn when it goes on
     */
    public Instant moved(Instant due, Instant stopped, Instant goesOn) {
        return due.isAfter(stopped) ? after(goesOn, left(stopped, due)) : goesOn.minus(Duration.between(due, stopped));
    }
}
