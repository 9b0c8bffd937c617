package io.heatline.telephony;

import io.heatline.asterisk.ivr.Interpreter;
import io.heatline.asterisk.ivr.Spoken;
import io.heatline.asterisk.ivr.World;
import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarNotFound;
import io.heatline.calendar.Calendars;
import io.heatline.calendar.SpecialDay;
import io.heatline.calendar.WorkingCalendar;
import io.heatline.customer.PremisesCard;
import io.heatline.rules.CallVerdict;
import io.heatline.workorder.Outages;
import io.heatline.workorder.WorkOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The company as one caller's flow sees it. What fails is as if it were not there: the flow goes on to a person. */
final class IvrWorld implements World {

    private static final String DUTY = "duty";
    private static final String NONE = "none";
    /** What the rules' answer may come to, by which a flow branches: who is on duty is to be rung, or not. */
    static final List<String> OUTCOMES = List.of(DUTY, NONE);

    private static final Logger log = LoggerFactory.getLogger(IvrWorld.class);

    private final String number;
    private final Calendars calendars;
    private final CallerFile callers;
    private final Clock clock;
    private final ZoneId zone;
    private final AtTheDesk desk;

    IvrWorld(String number, Calendars calendars, CallerFile callers, Clock clock, ZoneId zone, AtTheDesk desk) {
        this.number = number;
        this.calendars = calendars;
        this.callers = callers;
        this.clock = clock;
        this.zone = zone;
        this.desk = desk;
    }

    /** What is done about this one call. */
    interface AtTheDesk {
        /** What the rules say of it; written down. */
        CallVerdict decide(String point, Duration waited);

        /** The phones of who is on duty, in the order in which they are rung. */
        List<String> onDuty(String roster);

        boolean keepPlace(String queue, int priority, boolean samePlace);
    }

    @Override
    public Hours hours(String calendar) {
        try {
            WorkingCalendar working = calendars.working(new CalendarKey(calendar));
            Instant now = clock.instant();
            if (working.isOpen(now)) {
                return Hours.OPEN;
            }
            SpecialDay special = working.special(now.atZone(working.zone()).toLocalDate());
            return special != null && special.kind() == SpecialDay.Kind.FREE ? Hours.HOLIDAY : Hours.CLOSED;
        } catch (CalendarNotFound e) {
            log.warn("a flow asks for the calendar {}, which is not there: taken for open", calendar);
            return Hours.OPEN;
        }
    }

    @Override
    public List<String> onDuty(String roster) {
        return desk.onDuty(roster);
    }

    @Override
    public boolean callBack(String queue, int priority, boolean samePlace) {
        return desk.keepPlace(queue, priority, samePlace);
    }

    @Override
    public Found lookUp(LookUp what, String digits) {
        try {
            List<PremisesCard> premises = digits.isEmpty() ? callers.registered(number) : callers.ofAccount(digits);
            return premises.size() == 1
                    ? spoken(what, premises.get(0))
                    : premises.isEmpty() ? nowhere(what) : Found.several();
        } catch (RuntimeException e) {
            log.error("{} could not be looked up", what, e);
            return nowhere(what);
        }
    }

    /** Whose address isn't known may be where the outage is: "none" would say that there is no outage. */
    private static Found nowhere(LookUp what) {
        return what == LookUp.OUTAGE ? Found.several() : Found.none();
    }

    private Found spoken(LookUp what, PremisesCard card) {
        long premises = card.premises().id();
        return switch (what) {
            case OWED -> owed(callers.owed(premises));
            case ORDER ->
                callers.openOrders(premises).stream()
                        .findFirst()
                        .map(this::order)
                        .orElseGet(Found::none);
            case OUTAGE -> callers.outage(card).map(this::outage).orElseGet(Found::none);
        };
    }

    private Found outage(Outages.Outage outage) {
        List<String> spoken = new ArrayList<>(List.of("outage-here"));
        Instant due = outage.dueAt();
        if (due != null && due.isAfter(clock.instant())) {
            spoken.add("outage-until");
            spoken.addAll(Spoken.day(due.atZone(zone).toLocalDate()));
            spoken.addAll(Spoken.time(due.atZone(zone).toLocalTime()));
        }
        return new Found("found", spoken);
    }

    private static Found owed(BigDecimal yuan) {
        List<String> spoken = new ArrayList<>();
        if (yuan.signum() == 0) {
            spoken.add("owe-nothing");
        } else {
            spoken.add("you-owe");
            spoken.addAll(Spoken.amount(yuan));
        }
        return new Found("found", spoken);
    }

    private Found order(WorkOrder order) {
        List<String> spoken = new ArrayList<>(List.of("order-is"));
        String digits = order.number().value();
        spoken.addAll(Spoken.digits(digits.substring(digits.length() - 4)));
        spoken.add(
                switch (order.status()) {
                    case OPEN, SUSPENDED -> "order-open";
                    case DISPATCHED -> "order-dispatched";
                    case COMPLETED -> "order-done";
                    default -> "order-handling";
                });
        Instant due = order.dueAt();
        if (due != null && due.isAfter(clock.instant())) {
            spoken.add("order-due");
            spoken.addAll(Spoken.day(due.atZone(zone).toLocalDate()));
            spoken.addAll(Spoken.time(due.atZone(zone).toLocalTime()));
        }
        return new Found("found", spoken);
    }

    @Override
    public Decision decide(String point, Map<String, String> known) {
        String since = known.getOrDefault(Interpreter.SINCE, "");
        Duration waited = since.isEmpty()
                ? Duration.ZERO
                : Duration.between(Instant.ofEpochSecond(Long.parseLong(since)), clock.instant());
        CallVerdict verdict = desk.decide(point, waited.isNegative() ? Duration.ZERO : waited);
        return new Decision(verdict.duty() ? DUTY : NONE, verdict.prompts(), verdict.priority());
    }
}
