package io.heatline.telephony;

import io.heatline.asterisk.AgiLine;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a flow asks of the company about the one call on a line: what the rules say, who is on duty, that a place is kept. */
@Component
class CallersDesk {

    private static final Logger log = LoggerFactory.getLogger(CallersDesk.class);

    private final CallRules rules;
    private final CallerSituation situation;
    private final KeptPlaces places;
    private final DutyRosters rosters;
    private final DutyAlarms alarms;
    private final IvrBook book;
    private final Clock clock;

    CallersDesk(
            CallRules rules,
            CallerSituation situation,
            KeptPlaces places,
            DutyRosters rosters,
            DutyAlarms alarms,
            IvrBook book,
            Clock clock) {
        this.rules = rules;
        this.situation = situation;
        this.places = places;
        this.rosters = rosters;
        this.alarms = alarms;
        this.book = book;
        this.clock = clock;
    }

    /** For the call on this line of that PBX. */
    IvrWorld.AtTheDesk of(AgiLine line, String pbx) {
        return new IvrWorld.AtTheDesk() {
            @Override
            public CallVerdict decide(String point, Duration waited) {
                CallVerdict verdict =
                        rules.decide(situation.at(point, line.callerNumber(), pbx, line.linkedid(), waited));
                UUID id = UUID.randomUUID();
                book.verdict(id, pbx, line.linkedid(), clock.instant(), point, verdict);
                if (EmergencyOrders.PROCESS.equals(verdict.process())) {
                    tell(line, id);
                }
                return verdict;
            }

            @Override
            public List<String> onDuty(String roster) {
                List<String> rings = ringing(line, pbx);
                return rosters.onDuty(roster, line.callerNumber()).stream()
                        .filter(phone -> !rings.contains(phone))
                        .toList();
            }

            @Override
            public boolean keepPlace(String queue, int priority, boolean samePlace) {
                boolean kept = keep(line, pbx, queue, priority, samePlace);
                if (kept) {
                    line.step("kept", queue);
                }
                return kept;
            }
        };
    }

    /** In the PBX's log and every node's journal it outlives us, should the database be away. */
    private static void tell(AgiLine line, UUID verdict) {
        try {
            line.step("emergency", FallbackKeys.mark(verdict));
        } catch (UncheckedIOException e) {
            log.warn("the PBX does not know of the emergency {}: {}", verdict, e.getMessage());
        }
    }

    /** Their phones ring because of this call already. */
    private List<String> ringing(AgiLine line, String pbx) {
        try {
            return alarms.ringing(pbx, line.linkedid());
        } catch (DataAccessException e) {
            log.warn("who on duty is rung already is not known: {}", e.getMessage());
            return List.of();
        }
    }

    private boolean keep(AgiLine line, String pbx, String queue, int priority, boolean samePlace) {
        String place = samePlace ? line.variable(NextStep.POSITION) : "";
        return places.keep(
                pbx,
                line.linkedid(),
                line.callerNumber(),
                queue,
                samePlace ? Math.max(priority, NextStep.raised(line)) : priority,
                place.matches(NextStep.NUMBER) ? Integer.valueOf(place) : null);
    }
}
