package io.heatline.workorder;

import io.heatline.edge.HeatlineSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which orders are called back, how often, and when: at hours at which nobody minds. */
@Component
public class CallbackPlan {

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

    /**
     * Whether the household is called back. The draw hangs on the order's number alone, so that nobody can try again until
     * it suits. Where something went wrong already, everybody is called.
     */
    public boolean draws(WorkOrder order) {
        return order.reopened() > 0
                || order.course().calls() > 0
                || drawn(order.number(), settings.percent(order.type()));
    }

    /** Whether a household that was not reached is tried once more. */
    public boolean triesAgain(List<Callback> calls, Instant next) {
        return calls.size() < settings.tries()
                && !next.isAfter(calls.get(0).at().plus(settings.within()));
    }

    /** The first time from then on at which nobody minds a call. */
    public Instant sensible(Instant then) {
        var local = then.atZone(zone);
        if (local.toLocalTime().isBefore(settings.from())) {
            return at(local, settings.from());
        }
        return local.toLocalTime().isBefore(settings.to()) ? then : at(local.plusDays(1), settings.from());
    }

    /** The next try: some hours later on the first day, then the next day. */
    public Instant nextTry(List<Callback> calls, Instant now, Duration pause) {
        return sensible(now.plus(calls.size() < 2 ? pause : Duration.ofHours(18)));
    }

    private static Instant at(ZonedDateTime day, LocalTime time) {
        return day.with(time).toInstant();
    }

    static boolean drawn(WorkOrderNumber number, int percent) {
        var hash = new CRC32();
        hash.update(number.value().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < percent;
    }
}
