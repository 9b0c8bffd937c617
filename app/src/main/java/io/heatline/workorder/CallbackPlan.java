package io.heatline.workorder;

import io.heatline.customer.QuietHours;
import io.heatline.edge.HeatlineSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often and when a household is called back: at hours at which nobody minds. */
@Component
public class CallbackPlan {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final CallbackSettings settings;
    private final ZoneId zone;

    @Autowired
    CallbackPlan(CallbackSettings settings, HeatlineSettings heatline) {
        this(settings, heatline.zone());
    }

    CallbackPlan(CallbackSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** Whether a household that was not reached is tried once more. */
    public boolean triesAgain(List<Callback> calls, Instant next) {
        return triesLeft(calls) && !next.isAfter(calls.get(0).at().plus(settings.within()));
    }

    /** Whether somebody may try once more at all: a time that the household asked for may be after the last one of ours. */
    public boolean triesLeft(List<Callback> calls) {
        return calls.size() < settings.tries();
    }

    /** The first time from then on at which nobody minds a call. */
    public Instant sensible(Instant then) {
        var local = then.atZone(zone);
        if (local.toLocalTime().isBefore(settings.from())) {
            return at(local, settings.from());
        }
        return local.toLocalTime().isBefore(settings.to()) ? then : at(local.plusDays(1), settings.from());
    }

    /**
     * The next try: some hours later on the first day, then the next day, and not while they want their quiet. Whoever leaves us no
     * sensible hour of the day is tried at one of ours.
     */
    public Instant nextTry(List<Callback> calls, Instant now, Duration pause, List<QuietHours> quiet) {
        var first = sensible(now.plus(calls.size() < 2 ? pause : Duration.ofHours(18)));
        for (var time = first; time.isBefore(first.plus(ONE_DAY)); ) {
            var local = time.atZone(zone);
            var disturbed = quiet.stream()
                    .filter(hours -> hours.covers(local.toLocalTime()))
                    .findFirst();
            if (disturbed.isEmpty()) {
                return time;
            }
            time = sensible(next(local, disturbed.get().until()));
        }
        return first;
    }

    private static Instant next(ZonedDateTime from, LocalTime time) {
        var today = from.with(time);
        return (today.isAfter(from) ? today : today.plusDays(1)).toInstant();
    }

    private static Instant at(ZonedDateTime day, LocalTime time) {
        return day.with(time).toInstant();
    }
}
