package io.heatline.flow.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;

/**
 * Lets the application's one clock drive the engine. The engine's {@code ClockUtil} asks Joda-Time, whose clock can be exchanged; so what
 * moves our clock moves the engine's timers with it.
 */
final class EngineClock {

    private EngineClock() {}

    static void driveBy(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
