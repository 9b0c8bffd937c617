package io.heatline.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, but for a thread that has moved it: others who work meanwhile notice nothing. */
final class DemoClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Duration> ago;

    DemoClock(Clock real) {
        this(real, ThreadLocal.withInitial(() -> Duration.ZERO));
    }

    private DemoClock(Clock real, ThreadLocal<Duration> ago) {
        this.real = real;
        this.ago = ago;
    }

    /** For this thread it is that long ago now. */
    void turnBack(Duration by) {
        ago.set(by);
    }

    /** This thread is back in the present. */
    void release() {
        ago.remove();
    }

    @Override
    public Instant instant() {
        return real.instant().minus(ago.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), ago);
    }
}
