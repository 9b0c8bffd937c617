package io.heatline.workorder;

import static java.util.Objects.requireNonNull;

import io.heatline.rules.Priority;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the house is with an order on its way; in business time, but for the notice.
 *
 * @param rung while a step is late, from one rung of the ladder to the next, by priority
 * @param top between messages to whoever stands at the top of it
 * @param report until the lead has reported to whoever supervises
 * @param retry until the household that was not reached is tried again on the same day
 * @param notice how long the household has to answer the notice on its door
 */
@Validated
@ConfigurationProperties("heatline.course")
public record CourseSettings(
        @DefaultValue Map<Priority, Duration> rung,
        @NotNull @DefaultValue("24h") Duration top,
        @NotNull @DefaultValue("4h") Duration report,
        @NotNull @DefaultValue("2h") Duration retry,
        @NotNull @DefaultValue("72h") Duration notice) {

    public CourseSettings {
        var all = new EnumMap<Priority, Duration>(Map.of(
                Priority.EMERGENCY, Duration.ofMinutes(5),
                Priority.HIGH, Duration.ofMinutes(15),
                Priority.NORMAL, Duration.ofMinutes(30),
                Priority.LOW, Duration.ofHours(1)));
        all.putAll(rung);
        rung = all;
    }

    /** How soon after one rung of the ladder the next one is told. */
    public Duration rungIn(Priority priority) {
        return requireNonNull(rung.get(priority));
    }
}
