package io.heatline.calendar;

import io.heatline.calendar.CalendarsInForce.Held;
import io.heatline.rules.LimitFacts;
import io.heatline.rules.LimitRules;
import io.heatline.rules.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * By what an order is due. The table of limits may name a calendar; where it names none, an emergency goes by the calendar that never
 * sleeps and everything else by the service calendar. All of it is in memory.
 */
@Service
public class ServiceHours {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHours.class);
    private static final String EMERGENCY = "EMERGENCY";

    private final CalendarsInForce calendars;
    private final LimitRules rules;
    private final LimitTable tables;

    ServiceHours(CalendarsInForce calendars, LimitRules rules, LimitTable tables) {
        this.calendars = calendars;
        this.rules = rules;
        this.tables = tables;
    }

    /**
     * @param type code of the order's type
     * @param at when its time begins, which decides the season
     */
    public Terms terms(String type, Priority priority, Instant at) {
        boolean heating = needed(CalendarKey.SERVICE).working().heats(at);
        var verdict = rules.limits(new LimitFacts(type, priority, heating));
        var held = calendar(verdict.calendar(), type, priority);
        return new Terms(
                verdict.limits(),
                held.version(),
                held.working(),
                heating,
                verdict.rules(),
                tables.versionOf(verdict.tableVersion()));
    }

    private Held calendar(@Nullable String named, String type, Priority priority) {
        if (named != null && CalendarKey.isKey(named)) {
            var held = calendars.find(new CalendarKey(named));
            if (held != null) {
                return held;
            }
            LOG.warn("The table of limits names calendar {}, which was removed: the usual one holds", named);
        }
        boolean emergency = priority == Priority.EMERGENCY || type.equals(EMERGENCY);
        return needed(emergency ? CalendarKey.EMERGENCY : CalendarKey.SERVICE);
    }

    private Held needed(CalendarKey key) {
        var held = calendars.find(key);
        if (held == null) {
            throw new IllegalStateException("calendar " + key + " is missing");
        }
        return held;
    }
}
