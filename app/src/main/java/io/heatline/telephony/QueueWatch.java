package io.heatline.telephony;

import io.heatline.asterisk.PbxChannel;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.PbxWaiting;
import io.heatline.asterisk.ivr.TakenOut;
import io.heatline.asterisk.ivr.TakenOut.Why;
import io.heatline.rules.CallFacts;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import io.heatline.telephony.store.IvrMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks who waits. Who has waited long is put before the rules, once per call, and moved up where they stand; what the rules want said they
 * hear, and wait on in that place; where the rules want the duty roster rung, they leave the queue by the flow's {@code longWait}. Who has waited longer than a queue allows now, though it allowed
 * more when they came, overflows. One node does it: the one that writes the PBX's calls.
 */
@Component
class QueueWatch {

    private static final Logger log = LoggerFactory.getLogger(QueueWatch.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT2S";

    private final TelephonySettings settings;
    private final PbxLines lines;
    private final WriterLease lease;
    private final Queues queues;
    private final CallerSituation situation;
    private final Function<CallFacts, CallVerdict> rules;
    private final IvrBook book;
    private final IvrMapper verdicts;
    private final Clock clock;
    private final Watched watched = new Watched();

    @Autowired
    QueueWatch(
            TelephonySettings settings,
            PbxLines lines,
            WriterLease lease,
            Queues queues,
            CallerSituation situation,
            CallRules rules,
            IvrBook book,
            IvrMapper verdicts,
            Clock clock) {
        this(settings, lines, lease, queues, situation, rules::decide, book, verdicts, clock);
    }

    QueueWatch(
            TelephonySettings settings,
            PbxLines lines,
            WriterLease lease,
            Queues queues,
            CallerSituation situation,
            Function<CallFacts, CallVerdict> rules,
            IvrBook book,
            IvrMapper verdicts,
            Clock clock) {
        this.settings = settings;
        this.lines = lines;
        this.lease = lease;
        this.queues = queues;
        this.situation = situation;
        this.rules = rules;
        this.book = book;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        for (TelephonySettings.Pbx pbx : settings.pbxs()) {
            try {
                lines.door(pbx.name())
                        .filter(door -> lease.holds(pbx.name()))
                        .ifPresent(door -> look(pbx.name(), door));
            } catch (DataAccessException e) {
                log.warn("who waits is looked after when the database is back: {}", e.getMessage());
            }
        }
    }

    void look(String pbx, PbxDoor door) {
        try {
            List<PbxWaiting> waiting = door.waiting();
            Instant now = clock.instant();
            for (PbxWaiting one : waiting) {
                // A place that is kept for somebody who went home costs nobody's patience.
                if (!one.placeHolder()) {
                    look(pbx, door, one, watched.since(one, now), now);
                }
            }
            watched.forget(now);
        } catch (PbxRefused e) {
            log.warn("PBX {} does not say who waits: {}", pbx, e.getMessage());
        }
    }

    private void look(String pbx, PbxDoor door, PbxWaiting one, Instant since, Instant now) throws PbxRefused {
        CallQueue queue = queues.known(one.queue()).orElse(null);
        if (queue == null) {
            return;
        }
        Duration waited = Duration.between(since, now);
        Integer most = queue.maxWaitSeconds();
        if (most != null && waited.toSeconds() > most) {
            letGo(door, one, new TakenOut(Why.OVERFLOW, List.of()));
        } else if (waited.toSeconds() >= queue.longWaitSeconds() && watched.first(one)) {
            decide(pbx, door, one, waited);
        }
    }

    private void decide(String pbx, PbxDoor door, PbxWaiting one, Duration waited) throws PbxRefused {
        String linkedid = door.open().stream()
                .filter(channel -> channel.uniqueid().equals(one.uniqueid()))
                .map(PbxChannel::linkedid)
                .findFirst()
                .orElse(one.uniqueid());
        if (verdicts.asked(pbx, linkedid, CallFacts.LONG_WAIT) > 0) {
            return;
        }
        CallVerdict verdict = rules.apply(situation.at(CallFacts.LONG_WAIT, one.number(), pbx, linkedid, waited));
        book.verdict(pbx, linkedid, clock.instant(), CallFacts.LONG_WAIT, verdict);
        if (verdict.priority() > one.priority()) {
            door.raise(one.queue(), one.channel(), verdict.priority());
        }
        if (verdict.duty()) {
            letGo(door, one, new TakenOut(Why.LONG_WAIT, verdict.prompts()));
        } else if (!verdict.prompts().isEmpty()) {
            letGo(door, one, new TakenOut(Why.TOLD, verdict.prompts()));
        }
    }

    private static void letGo(PbxDoor door, PbxWaiting one, TakenOut out) throws PbxRefused {
        door.letGo(one.queue(), one.channel(), out.text());
    }

    /** Who was seen waiting: a key pressed in the queue begins the PBX's own count anew, not ours. */
    private static final class Watched {
        /** Who was away longer than that begins to wait anew. */
        private static final Duration AWAY = Duration.ofMinutes(1);

        private final Map<String, Seen> seen = new HashMap<>();

        private record Seen(Instant since, Instant last, boolean asked) {}

        Instant since(PbxWaiting one, Instant now) {
            Seen before = seen.get(one.uniqueid());
            Instant told = now.minus(one.waited());
            boolean goesOn = before != null && before.last().plus(AWAY).isAfter(now);
            Instant since = before != null && goesOn && before.since().isBefore(told) ? before.since() : told;
            seen.put(one.uniqueid(), new Seen(since, now, before != null && before.asked()));
            return since;
        }

        boolean first(PbxWaiting one) {
            Seen before = seen.get(one.uniqueid());
            if (before == null || before.asked()) {
                return false;
            }
            seen.put(one.uniqueid(), new Seen(before.since(), before.last(), true));
            return true;
        }

        void forget(Instant now) {
            seen.values().removeIf(one -> one.last().plus(AWAY).isBefore(now));
        }
    }
}
