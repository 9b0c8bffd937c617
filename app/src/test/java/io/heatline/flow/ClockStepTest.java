package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.edge.TimeServer;
import io.heatline.flow.engine.EngineTime;
import io.heatline.story.Walk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time server puts the clock forwards and backwards; one clock drives application and engine, and each timer fires once. */
class ClockStepTest extends HeatlineTest {

    @Autowired
    private TimeServer time;

    @Autowired
    private Clock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineTime engineTime;

    private final Walk walk = new Walk(this::as);

    /** There is one in a JVM: whichever application was started last has it. */
    @BeforeEach
    void the_engine_goes_by_this_application() {
        engineTime.run();
    }

    @AfterEach
    void right_again() {
        time.stepTo(Duration.ZERO);
    }

    @Test
    void the_engine_has_no_clock_of_its_own() {
        time.stepTo(Duration.ofHours(-3));

        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(clock.instant()).isBefore(Instant.now().minus(Duration.ofHours(2)));
    }

    /** An emergency is to be accepted within 5 minutes, and climbs after 10. */
    @Test
    void a_timer_fires_once_whichever_way_the_clock_is_put() throws InterruptedException {
        var request = Walk.request();
        request.put("type", "EMERGENCY");
        var number = walk.open(request);
        var opened = walk.timeline(number);

        time.stepTo(Duration.ofMinutes(6));
        var reminded = until(number, opened.size() + 1);
        assertThat(reminded).hasSize(opened.size() + 1);

        time.stepTo(Duration.ofHours(-2));
        assertThat(quiet(number)).isEqualTo(reminded);

        time.stepTo(Duration.ofMinutes(6));
        assertThat(quiet(number)).isEqualTo(reminded);

        time.stepTo(Duration.ofMinutes(12));
        assertThat(until(number, opened.size() + 2)).startsWith(reminded.toArray(String[]::new));
        assertThat(quiet(number)).hasSize(opened.size() + 2);
    }

    /** An order taken while the clock is slow is due by the slow clock; when it is put right, it is late, not lost. */
    @Test
    void an_order_taken_while_the_clock_was_slow_is_not_lost() throws InterruptedException {
        time.stepTo(Duration.ofHours(-1));
        var request = Walk.request();
        request.put("type", "EMERGENCY");
        var number = walk.open(request);
        var opened = walk.timeline(number).size();

        time.stepTo(Duration.ZERO);

        assertThat(until(number, opened + 1)).hasSizeGreaterThan(opened);
    }

    private List<String> until(String number, int lines) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var told = walk.timeline(number);
        while (told.size() < lines && System.nanoTime() < deadline) {
            wake();
            Thread.sleep(300);
            told = walk.timeline(number);
        }
        return told;
    }

    /** What stands there after the job executor has had time to do wrong. */
    private List<String> quiet(String number) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            wake();
            Thread.sleep(250);
        }
        return walk.timeline(number);
    }

    /** An idle job executor looks for due timers only now and then. */
    private void wake() {
        ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getJobExecutor()
                .jobWasAdded();
    }
}
