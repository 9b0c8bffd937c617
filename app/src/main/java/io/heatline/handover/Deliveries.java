package io.heatline.handover;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.edge.Cursor;
import io.heatline.edge.NotFound;
import io.heatline.edge.Page;
import io.heatline.handover.HandoverSettings.Target;
import io.heatline.handover.Sender.Answer;
import io.heatline.handover.store.DeliveryMapper;
import io.heatline.handover.store.DeliveryRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over what is due, again until it is taken or given up; what was given up waits for somebody to try once more. */
@Service
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int BATCH = 20;
    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final int LONGEST = 200;

    private final DeliveryMapper deliveries;
    private final OrderBody body;
    private final Sender sender;
    private final HandoverSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Deliveries(
            DeliveryMapper deliveries,
            OrderBody body,
            Sender sender,
            HandoverSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.deliveries = deliveries;
        this.body = body;
        this.sender = sender;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    public Page<Delivery> in(Delivery.State state, String after, int limit) {
        var from = after.isEmpty()
                ? new After(Instant.EPOCH, "")
                : Cursor.read(after, 2, parts -> new After(Instant.parse(parts.get(0)), parts.get(1)));
        var read = deliveries.inState(state.name(), from.at(), from.id().isEmpty() ? "-" : from.id(), limit + 1);
        return Page.cut(read, limit, row -> Cursor.of(row.createdAt().toString(), row.id()))
                .map(Deliveries::delivery);
    }

    private record After(Instant at, String id) {}

    /**
     * Tries one that was given up once more, from the beginning.
     *
     * @throws NotFound when there is none
     * @throws Conflict when it was not given up
     */
    @Transactional
    public void retry(String id) {
        if (deliveries.retry(id, now()) == 0) {
            if (deliveries.byId(id).isEmpty()) {
                throw new NotFound("no such delivery");
            }
            throw new Conflict("delivery-not-dead", "it was taken, or is being tried");
        }
        audit.record("handover.retried", "handover", id, null);
    }

    /** All that is due. Each is claimed for as long as a call may take: a node that dies with it leaves it to another. */
    void sendDue() {
        List<DeliveryRow> due;
        do {
            due = settings.targets().isEmpty() ? List.of() : deliveries.due(now(), BATCH);
            due.forEach(this::send);
        } while (due.size() == BATCH);
    }

    private void send(DeliveryRow row) {
        var claim = UUID.randomUUID().toString();
        var lease = now().plus(settings.timeout()).plus(SPARE);
        if (deliveries.claim(row.id(), claim, now(), lease) == 0) {
            return;
        }
        settle(row, claim, attempt(row));
    }

    private Answer attempt(DeliveryRow row) {
        var target = settings.targets().stream()
                .filter(one -> one.name().equals(row.target()))
                .findFirst();
        if (target.isEmpty()) {
            return new Answer(false, true, "no target of this name is configured");
        }
        return attempt(row, target.get());
    }

    /** A surprise is one delivery's, never the end of the round. */
    private Answer attempt(DeliveryRow row, Target target) {
        try {
            return sender.send(target, row.id(), body.of(row.id(), row.orderNumber()));
        } catch (RuntimeException surprise) {
            LOG.warn("order {} could not be handed to {}", row.orderNumber(), row.target(), surprise);
            return new Answer(false, false, surprise.getClass().getSimpleName());
        }
    }

    private void settle(DeliveryRow row, String claim, Answer answer) {
        int attempts = row.attempts() + 1;
        boolean dead = !answer.taken() && (answer.hopeless() || attempts >= settings.attempts());
        var state = answer.taken() ? Delivery.State.TAKEN : dead ? Delivery.State.DEAD : Delivery.State.PENDING;
        var now = now();
        var next = state == Delivery.State.PENDING ? now.plus(settings.pauseAfter(attempts)) : null;
        var text = answer.text().length() > LONGEST ? answer.text().substring(0, LONGEST) : answer.text();
        deliveries.settle(row.id(), claim, state.name(), text, next, next == null ? now : null);
        if (dead) {
            LOG.warn("Order {} was not taken by {}: {}", row.orderNumber(), row.target(), text);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Delivery delivery(DeliveryRow row) {
        return new Delivery(
                row.id(),
                row.target(),
                row.orderNumber(),
                Delivery.State.valueOf(row.state()),
                row.attempts(),
                row.createdAt(),
                row.nextAttemptAt(),
                row.settledAt(),
                row.answer());
    }
}
