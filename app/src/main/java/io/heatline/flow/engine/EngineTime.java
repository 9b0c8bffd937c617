package io.heatline.flow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** What time it is for the engine, for all its threads: for the demo, which walks orders in the past. */
@Component
public class EngineTime {

    private final Clock clock;

    EngineTime(Clock clock) {
        this.clock = clock;
    }

    public void stopAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** It goes with the application's clock again. */
    public void run() {
        EngineClock.driveBy(clock);
    }
}
