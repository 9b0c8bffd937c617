package io.heatline.demo;

import io.heatline.flow.engine.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The time in which the orders of the demo city are walked: days of a winter, not the second in which the program starts. It moves
 * with each step, and never beyond the present.
 */
@Component
@Profile("demo")
class DemoTime {

    private final DemoClock clock;
    private final EngineTime engine;
    private final Random random = new Random(20261130);
    private Duration ago = Duration.ZERO;

    DemoTime(DemoClock clock, EngineTime engine) {
        this.clock = clock;
        this.engine = engine;
    }

    /** The one clock of the house, where this profile can move it. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Movable {

        @Bean
        @Primary
        DemoClock demoClock(@Qualifier("clock") Clock clock) {
            return new DemoClock(clock);
        }
    }

    void goBack(Duration to) {
        ago = to;
        set();
    }

    /** Between so many minutes and so many go by, as far as there is time. */
    void passes(int least, int most) {
        var gone = Duration.ofSeconds(random.nextInt(least * 60, most * 60));
        ago = ago.compareTo(gone) > 0 ? ago.minus(gone) : Duration.ZERO;
        set();
    }

    /** It is between so many minutes ago and so many, if that is still to come. */
    void comesTo(int most, int least) {
        var then = Duration.ofSeconds(random.nextInt(least * 60, most * 60));
        ago = ago.compareTo(then) > 0 ? then : ago;
        set();
    }

    void present() {
        ago = Duration.ZERO;
        clock.release();
        engine.run();
    }

    private void set() {
        clock.turnBack(ago);
        engine.stopAt(clock.instant());
    }
}
