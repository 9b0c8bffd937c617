package io.heatline.telephony;

import io.heatline.customer.Phone;
import io.heatline.customer.PremisesCard;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import io.heatline.telephony.store.LineMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Who spoke last with a caller's household, whatever number it called from then; where the household isn't known, with the number. Who
 * is not at a phone now, is busy, or doesn't take this queue's calls is not asked for.
 */
@Component
class LastAgent {

    private static final Logger log = LoggerFactory.getLogger(LastAgent.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final CallerFile callers;
    private final PremisesCalls calls;
    private final LineMapper lines;
    private final AgentMapper agents;
    private final Skills skills;
    private final Clock clock;

    LastAgent(
            CallerFile callers, PremisesCalls calls, LineMapper lines, AgentMapper agents, Skills skills, Clock clock) {
        this.callers = callers;
        this.calls = calls;
        this.lines = lines;
        this.agents = agents;
        this.skills = skills;
        this.clock = clock;
    }

    /** The extension to ring first; never an exception: a caller is on the line. */
    Optional<String> of(String number, String queue) {
        try {
            var marks = marks(number);
            return marks.lines().isEmpty() && marks.calls().isEmpty()
                    ? Optional.empty()
                    : lines.lastAgent(
                                    marks.lines(),
                                    marks.calls(),
                                    clock.instant().minus(REMEMBERED))
                            .flatMap(agents::ofPerson)
                            .filter(row -> takes(row, queue))
                            .map(AgentRow::extension);
        } catch (DataAccessException e) {
            log.warn("who spoke last with a caller is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private PremisesCalls.Marks marks(String number) {
        Optional<PremisesCard> card = callers.premises(number);
        if (card.isPresent()) {
            long premises = card.get().premises().id();
            return SignedIn.as(CallerFile.TELEPHONE, () -> calls.of(premises, SignedIn.current()));
        }
        String digits = number.isEmpty() ? "" : Phone.of(number).digits();
        return new PremisesCalls.Marks(digits.isEmpty() ? List.of() : List.of(digits), List.of());
    }

    private boolean takes(AgentRow row, String queue) {
        return row.agentState().equals(Agents.State.READY.name())
                && skills.of(new PersonId(row.personId())).stream()
                        .anyMatch(one -> one.queue().equals(queue));
    }
}
