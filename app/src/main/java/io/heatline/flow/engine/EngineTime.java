package io.heatline.flow.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** What time it is for the engine, which has a clock of its own for all threads: for the demo, which walks orders in the past. */
@Component
public class EngineTime {

    public void stopAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** It goes with the machine's again. */
    public void run() {
        ClockUtil.reset();
    }
}
