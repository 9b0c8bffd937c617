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
 * How soon each step should be done, by priority; a plain clock until working calendars come.
 *
 * @param dispatch until a dispatcher has decided
 * @param accept until the crew has accepted, when the crew is reminded
 * @param escalate until the station lead is asked too
 * @param visit until somebody is there
 * @param complete until the work is done
 * @param callback after completion, until the household has been called back
 * @param retry until the next try when nobody answered the callback
 * @param rung while a step is late, from one rung of the ladder to the next
 * @param top between messages to whoever stands at the top of it
 * @param report until the lead has reported to whoever supervises
 * @param notice how long the household has to answer the notice on its door
 */
@Validated
@ConfigurationProperties("heatline.targets")
public record ServiceTargets(
        @NotNull @DefaultValue("10m") Duration dispatch,
        @DefaultValue Map<Priority, Duration> accept,
        @DefaultValue Map<Priority, Duration> escalate,
        @DefaultValue Map<Priority, Duration> visit,
        @DefaultValue Map<Priority, Duration> complete,
        @NotNull @DefaultValue("24h") Duration callback,
        @NotNull @DefaultValue("2h") Duration retry,
        @DefaultValue Map<Priority, Duration> rung,
        @NotNull @DefaultValue("24h") Duration top,
        @NotNull @DefaultValue("4h") Duration report,
        @NotNull @DefaultValue("72h") Duration notice) {

    public ServiceTargets {
        accept = filled(accept, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
        escalate = filled(escalate, Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
        visit = filled(visit, Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(4));
        rung = filled(rung, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
        complete = filled(complete, Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24));
    }

    private static Map<Priority, Duration> filled(
            Map<Priority, Duration> given, Duration emergency, Duration high, Duration normal) {
        var all = new EnumMap<Priority, Duration>(Map.of(
                Priority.EMERGENCY, emergency,
                Priority.HIGH, high,
                Priority.NORMAL, normal,
                Priority.LOW, normal.multipliedBy(2)));
        all.putAll(given);
        return all;
    }

    /** How soon the crew should accept an order of this priority. */
    public Duration acceptIn(Priority priority) {
        return requireNonNull(accept.get(priority));
    }

    /** How soon the station lead is asked too. */
    public Duration escalateIn(Priority priority) {
        return requireNonNull(escalate.get(priority));
    }

    /** How soon after one rung of the ladder the next one is told. */
    public Duration rungIn(Priority priority) {
        return requireNonNull(rung.get(priority));
    }

    /** How soon somebody should be there. */
    public Duration visitIn(Priority priority) {
        return requireNonNull(visit.get(priority));
    }

    /** How soon the work should be done. */
    public Duration completeIn(Priority priority) {
        return requireNonNull(complete.get(priority));
    }
}
