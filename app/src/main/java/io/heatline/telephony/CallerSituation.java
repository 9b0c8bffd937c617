package io.heatline.telephony;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarNotFound;
import io.heatline.calendar.Calendars;
import io.heatline.customer.Contact;
import io.heatline.customer.PremisesCard;
import io.heatline.customer.PremisesLines;
import io.heatline.rules.CallFacts;
import io.heatline.telephony.store.CallMapper;
import io.heatline.workorder.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the rules about calls are told of a caller. What can't be found out is as if there were nothing. */
@Component
class CallerSituation {

    private static final Logger log = LoggerFactory.getLogger(CallerSituation.class);

    private final CallerFile callers;
    private final PremisesLines lines;
    private final CallMapper calls;
    private final Calendars calendars;
    private final Clock clock;

    CallerSituation(CallerFile callers, PremisesLines lines, CallMapper calls, Calendars calendars, Clock clock) {
        this.callers = callers;
        this.lines = lines;
        this.calls = calls;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The facts at a named point.
     *
     * @param pbx with {@code linkedid} the call at hand, which is not counted among those before
     * @param waited how long they have waited for a person
     */
    CallFacts at(String point, String number, String pbx, String linkedid, Duration waited) {
        int before = 0;
        boolean vulnerable = false;
        boolean vip = false;
        boolean outage = false;
        try {
            Optional<PremisesCard> card = callers.premises(number);
            if (card.isPresent()) {
                long premises = card.get().premises().id();
                List<WorkOrder> open = callers.openOrders(premises);
                before = before(open, premises, pbx, linkedid);
                List<Contact> contacts = card.get().contacts();
                vulnerable = open.stream().anyMatch(order -> !order.vulnerable().isEmpty())
                        || contacts.stream()
                                .anyMatch(contact -> !contact.vulnerable().isEmpty());
                vip = contacts.stream().anyMatch(Contact::vip);
                outage = callers.outage(card.get()).isPresent();
            }
        } catch (RuntimeException e) {
            log.error("nothing is known of a caller", e);
        }
        return new CallFacts(point, Math.toIntExact(waited.toSeconds()), before, outage, vulnerable, vip, offHours());
    }

    /** How often somebody called about the same open order: the call it came from, those from the household since, those an agent noted. */
    private int before(List<WorkOrder> open, long premises, String pbx, String linkedid) {
        List<String> numbers = open.isEmpty() ? List.of() : List.copyOf(lines.of(premises));
        return open.stream()
                .mapToInt(order -> Math.max(
                        order.course().calls(),
                        calls.about(order.number().value(), numbers, order.takenAt(), pbx, linkedid)))
                .max()
                .orElse(0);
    }

    private boolean offHours() {
        try {
            return !calendars.working(CalendarKey.SERVICE).isOpen(clock.instant());
        } catch (CalendarNotFound e) {
            return false;
        }
    }
}
