package io.heatline.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Steps the application's one clock in tests, as a time server would. Whoever steps it puts it right again. */
@Component
@Profile("test")
public class TimeServer implements BeanPostProcessor {

    private volatile Duration offset = Duration.ZERO;

    /** From now on it is so much later than it is; negative for earlier. */
    public void stepTo(Duration later) {
        offset = later;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("clock") && bean instanceof Clock real ? new Stepped(real) : bean;
    }

    private final class Stepped extends Clock {

        private final Clock real;

        Stepped(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Stepped(real.withZone(zone));
        }
    }
}
