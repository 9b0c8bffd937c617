package io.heatline.telephony;

import io.heatline.asterisk.AgiLine;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a flow asks of the company about the one call on a line: what the rules say, who is on duty, that a place is kept. */
@Component
class CallersDesk {

    private final CallRules rules;
    private final CallerSituation situation;
    private final KeptPlaces places;
    private final DutyRosters rosters;
    private final IvrBook book;
    private final Clock clock;

    CallersDesk(
            CallRules rules,
            CallerSituation situation,
            KeptPlaces places,
            DutyRosters rosters,
            IvrBook book,
            Clock clock) {
        this.rules = rules;
        this.situation = situation;
        this.places = places;
        this.rosters = rosters;
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
                book.verdict(pbx, line.linkedid(), clock.instant(), point, verdict);
                return verdict;
            }

            @Override
            public List<String> onDuty(String roster) {
                return rosters.onDuty(roster, line.callerNumber());
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
