package io.heatline.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.heatline.notice.store.MessageMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands waiting messages to the carrier. A message is claimed by moving its next attempt to the end of a lease: a node that
 * dies with it in hand leaves it to the next one, so it is sent at least once.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_RESULT = 200;

    private final MessageMapper messages;
    private final Optional<Carrier> carrier;
    private final NoticeSettings settings;
    private final Clock clock;

    Outbox(MessageMapper messages, Optional<Carrier> carrier, NoticeSettings settings, Clock clock) {
        this.messages = messages;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    boolean hasCarrier() {
        return carrier.isPresent();
    }

    /** Sends all that is due; nothing while there is no carrier. */
    void sendDue() {
        carrier.ifPresent(this::sendDueBy);
    }

    private void sendDueBy(Carrier by) {
        int sent;
        do {
            sent = sendBatch(by);
        } while (sent == settings.batch());
    }

    private int sendBatch(Carrier by) {
        Instant now = clock.instant();
        List<Long> due = messages.due(now, settings.batch());
        if (due.isEmpty()) {
            return 0;
        }
        String claim = UUID.randomUUID().toString();
        messages.claim(due, claim, now, now.plus(settings.lease()));
        Map<Outcome, List<Long>> outcomes = messages.claimed(due, claim).stream()
                .map(Messages::of)
                .collect(groupingBy(message -> attempt(by, message, now), mapping(Message::id, toList())));
        outcomes.forEach((outcome, ids) -> settle(ids, claim, outcome));
        return due.size();
    }

    private Outcome attempt(Carrier by, Message message, Instant now) {
        return message.at().plus(settings.giveUpAfter()).isBefore(now)
                ? Outcome.givenUp(message)
                : Outcome.of(deliver(by, message), message, now, settings);
    }

    /** A carrier's surprise is one message's outcome, never the end of the batch. */
    private static Delivery deliver(Carrier by, Message message) {
        try {
            return by.deliver(message);
        } catch (RuntimeException surprise) {
            log.warn("message {}: the carrier failed", message.id(), surprise);
            return new Delivery.Unclear(surprise.getClass().getSimpleName());
        }
    }

    private void settle(List<Long> ids, String claim, Outcome outcome) {
        String result = outcome.result();
        String kept = result.length() <= LONGEST_RESULT ? result : result.substring(0, LONGEST_RESULT);
        messages.settle(ids, claim, outcome.state().name(), kept, outcome.nextAttempt());
    }
}
