package io.heatline.workorder;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.Terms;
import io.heatline.rules.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By what limits an order is due, kept among the decisions about it. */
@Component
class LimitDecisions {

    private static final String CALENDAR = "calendar";
    private static final String VERSION_OF_CALENDAR = "calendarVersion";
    private static final String FROM = "from";
    private static final String LIMITS = "limits";

    private final Decisions decisions;

    LimitDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What was decided last.
     *
     * @param from when the order's time began
     */
    record Kept(CalendarKey calendar, int calendarVersion, Map<Limit, Duration> limits, Instant from) {

        boolean isAs(Terms terms) {
            return calendar.equals(terms.calendar().key())
                    && calendarVersion == terms.calendar().version()
                    && limits.equals(terms.limits());
        }
    }

    void record(WorkOrder order, Terms terms, Instant from) {
        var minutes = new LinkedHashMap<String, Long>();
        for (Limit limit : Limit.values()) {
            minutes.put(limit.name(), terms.of(limit).toMinutes());
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("type", order.type());
        facts.put("priority", order.priority());
        facts.put("heating", terms.heating());
        facts.put(CALENDAR, terms.calendar().key().value());
        facts.put(VERSION_OF_CALENDAR, terms.calendar().version());
        facts.put(FROM, from.toString());
        facts.put(LIMITS, minutes);
        decisions.record(
                order.number(),
                Decision.Kind.LIMITS,
                String.valueOf(terms.of(Limit.COMPLETE).toMinutes()),
                null,
                terms.rules(),
                facts,
                terms.tableVersion() == null ? null : terms.tableVersion().toString());
    }

    Optional<Kept> latest(WorkOrderNumber number) {
        return decisions.latest(number, Decision.Kind.LIMITS).map(LimitDecisions::kept);
    }

    private static Kept kept(Decision decision) {
        var facts = decision.facts();
        return new Kept(
                new CalendarKey(text(facts, CALENDAR)),
                Integer.parseInt(text(facts, VERSION_OF_CALENDAR)),
                limits((Map<?, ?>) Objects.requireNonNull(facts.get(LIMITS))),
                Instant.parse(text(facts, FROM)));
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    private static Map<Limit, Duration> limits(Map<?, ?> minutes) {
        var limits = new EnumMap<Limit, Duration>(Limit.class);
        minutes.forEach((name, value) ->
                limits.put(Limit.valueOf(String.valueOf(name)), Duration.ofMinutes(((Number) value).longValue())));
        return limits;
    }
}
