package io.heatline.telephony;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.edge.NotFound;
import io.heatline.identity.PersonId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.telephony.FollowUp.Reason;
import io.heatline.telephony.FollowUp.Stage;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.FollowUpMapper;
import io.heatline.telephony.store.FollowUpRow;
import io.heatline.telephony.store.PlaceMapper;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.workorder.WorkOrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that somebody has to come back to. One is written down in the transaction that ends its call, under the call's own name; so
 * there is one per call, however often, and on however many nodes, the call is told. The process of each is begun afterwards by whoever
 * finds it new.
 */
@Service
public class FollowUps {

    private static final Set<Result> GIVEN_UP = Set.of(
            Result.ABANDONED_IVR,
            Result.ABANDONED_QUEUE,
            Result.ABANDONED_RINGING,
            Result.OVERFLOWED,
            Result.NO_ANSWER);

    /** Who hears that something changed: those who call people back. */
    private static final Audience AT_THE_PHONES =
            new Audience(null, Set.of("agent", "dispatcher", "manager"), Set.of(), false);

    private final FollowUpMapper rows;
    private final CallMapper calls;
    private final RecordingMapper recordings;
    private final PlaceMapper places;
    private final FollowUpSettings settings;
    private final AuditTrail audit;
    private final LiveHub live;
    private final Clock clock;

    FollowUps(
            FollowUpMapper rows,
            CallMapper calls,
            RecordingMapper recordings,
            PlaceMapper places,
            FollowUpSettings settings,
            AuditTrail audit,
            LiveHub live,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.recordings = recordings;
        this.places = places;
        this.settings = settings;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What a browser hears; an id only. */
    record FollowUpTold(String id) {}

    /** It was closed before: by somebody else, or because the caller got through. */
    public static final class FollowUpEnded extends Conflict {
        private static final long serialVersionUID = 1L;

        FollowUpEnded(String id) {
            super("follow-up-ended", id);
        }
    }

    @EventListener
    void on(CallEnded call) {
        if (call.direction() != Direction.INBOUND) {
            return;
        }
        CallRow row = calls.byId(call.call().value()).orElseThrow();
        if (call.result() == Result.ANSWERED) {
            gotThrough(row);
        } else if (call.result() == Result.VOICEMAIL) {
            open(row, Reason.VOICEMAIL);
        } else if (GIVEN_UP.contains(call.result())
                && row.lineDigits() != null
                && places.ofCall(row.id()) == 0
                && calls.starts(row.id(), EmergencyOrders.PROCESS) == 0
                && call.waited().compareTo(settings.abandonedAfter()) >= 0) {
            open(row, Reason.ABANDONED);
        }
    }

    /** What was told as two calls was one: somebody comes back to it once. */
    @EventListener
    void on(CallsJoined calls) {
        if (rows.relink(calls.from().value(), calls.into().value()) == 0) {
            rows.ofCall(calls.from().value()).ifPresent(row -> {
                rows.gotThrough(row.id(), calls.into().value());
                rows.end(row.id(), Stage.NEW.name(), Stage.JOINED.name(), now());
                tell(row.id());
            });
        }
    }

    /** Nobody answered an emergency call, and no order can be opened for it. Whatever it was before is urgent now. */
    @Transactional
    void emergency(CallRow call) {
        if (rows.urgent(call.id(), now().plus(settings.urgentWithin())) == 0) {
            open(call, Reason.EMERGENCY);
        } else {
            rows.ofCall(call.id()).ifPresent(row -> tell(row.id()));
        }
    }

    /** Whoever gave up an emergency call is called because of its order; that is one thing to do, not two. */
    @Transactional(propagation = Propagation.MANDATORY)
    void becameOrder(CallRow call, WorkOrderNumber order) {
        if (rows.ordered(call.id(), order.value()) == 1) {
            rows.ofCall(call.id()).ifPresent(row -> {
                // A process that runs is told by whoever finds it.
                rows.end(row.id(), Stage.NEW.name(), Stage.NOT_NEEDED.name(), now());
                tell(row.id());
            });
        }
    }

    /** Was to be called when it was their turn, and could not be reached: a person tries. */
    void asked(CallRow call) {
        open(call, Reason.ASKED);
    }

    private void open(CallRow call, Reason reason) {
        if (rows.ofCall(call.id()).isPresent()) {
            // It was urgent before it was over.
            return;
        }
        String id = UUID.randomUUID().toString();
        rows.insert(new FollowUpRow(
                id,
                call.id(),
                reason.name(),
                stage(call, reason).name(),
                call.customer(),
                call.lineDigits(),
                call.arrivedAt(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        tell(id);
    }

    /** What is heard late, after an outage perhaps, may be settled already. A message is always listened to. */
    private Stage stage(CallRow call, Reason reason) {
        String digits = call.lineDigits();
        if (digits == null || reason == Reason.VOICEMAIL) {
            return Stage.NEW;
        }
        if (rows.answeredSince(digits, call.arrivedAt()) > 0) {
            return Stage.GOT_THROUGH;
        }
        return reason != Reason.EMERGENCY && !rows.openOf(digits).isEmpty() ? Stage.JOINED : Stage.NEW;
    }

    private void gotThrough(CallRow call) {
        String digits = call.lineDigits();
        if (digits != null) {
            rows.openOf(digits).stream()
                    .filter(row -> !row.reason().equals(Reason.VOICEMAIL.name()))
                    .filter(row -> !row.calledAt().isAfter(call.arrivedAt()))
                    .forEach(row -> {
                        rows.gotThrough(row.id(), call.id());
                        // What has no process yet needs none; a process that runs is told by whoever finds it.
                        rows.end(row.id(), Stage.NEW.name(), Stage.GOT_THROUGH.name(), now());
                        tell(row.id());
                    });
        }
    }

    /** Those whose process has yet to begin. */
    public List<FollowUp> fresh(int most) {
        return rows.fresh(most).stream().map(FollowUps::read).toList();
    }

    /** Those whose process has yet to hear that the caller got through. */
    public List<FollowUp> through(int most) {
        return rows.through(most).stream().map(FollowUps::read).toList();
    }

    /** Whether its process is the caller's to begin, in the transaction there is: true once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(String id) {
        return rows.move(id, Stage.NEW.name(), Stage.OPEN.name()) == 1;
    }

    /** @throws NotFound when there is none */
    public FollowUp get(String id) {
        return rows.byId(id).map(FollowUps::read).orElseThrow(() -> unknown(id));
    }

    /** Holds it until the transaction ends. @throws FollowUpEnded when nobody has to come back to it any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public FollowUp hold(String id) {
        FollowUp found = rows.lock(id).map(FollowUps::read).orElseThrow(() -> unknown(id));
        if (!found.stage().open()) {
            throw new FollowUpEnded(id);
        }
        return found;
    }

    /** When the next try may begin, null for at once, and when it should be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void planned(String id, @Nullable Instant again, Instant due) {
        rows.planned(
                id, again == null ? null : again.truncatedTo(ChronoUnit.MICROS), due.truncatedTo(ChronoUnit.MICROS));
        tell(id);
    }

    /** Somebody has tried. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FollowUp tried(String id, PersonId by, @Nullable String note, @Nullable String order) {
        rows.tried(id, by.value(), note, order);
        tell(id);
        audit.record("follow-up.tried", "follow-up", id, order);
        return get(id);
    }

    /** It was settled in another way while its process ran: the caller got through, or an order was opened for the call itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(String id) {
        FollowUp settled = get(id);
        end(id, settled.call().equals(settled.through()) ? Stage.NOT_NEEDED : Stage.GOT_THROUGH);
    }

    /** Nobody has to come back to it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String id, Stage stage) {
        rows.end(id, Stage.OPEN.name(), stage.name(), now());
        tell(id);
    }

    /** A recording of the call. @param heard whether anybody has listened to it */
    public record Sound(String id, String kind, long seconds, boolean heard) {}

    /** What the caller left or said. */
    public List<Sound> sounds(FollowUp of) {
        return recordings.ofCall(of.call().value()).stream()
                .map(row -> new Sound(row.id(), row.kind(), Math.round(row.lengthMs() / 1000.0), row.heardAt() != null))
                .toList();
    }

    /** The orders its call led to. */
    public List<String> orders(FollowUp of) {
        return calls.orders(of.call().value());
    }

    /** Where a page ended. */
    public record Place(Instant at, String id) {}

    /** How many wait, and how many of them longer than they should. */
    public record Count(long waiting, long overdue) {}

    /** How many somebody still has to come back to. */
    public Count count() {
        var found = rows.count(now());
        return new Count(found.waiting(), found.overdue() == null ? 0 : found.overdue());
    }

    /**
     * Those at one of these stages. Where somebody has to come back to all of them, whoever should be called first comes first; else the
     * newest call.
     *
     * @param reasons any of these; all where there are none
     */
    public List<FollowUp> page(Set<Stage> stages, Set<Reason> reasons, @Nullable Place after, int most) {
        Instant at = after == null ? null : after.at();
        String id = after == null ? null : after.id();
        List<String> why = reasons.stream().map(Reason::name).sorted().toList();
        List<FollowUpRow> found = stages.stream().allMatch(Stage::open)
                ? rows.waiting(why, at, id, most)
                : rows.over(stages.stream().map(Stage::name).sorted().toList(), why, at, id, most);
        return found.stream().map(FollowUps::read).toList();
    }

    /** Every page that shows these looks again. */
    private void tell(String id) {
        live.publish(new LiveEvent("follow-up", new FollowUpTold(id), AT_THE_PHONES));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound unknown(String id) {
        return new NotFound("follow-up-unknown", id);
    }

    private static FollowUp read(FollowUpRow row) {
        return new FollowUp(
                row.id(),
                new CallId(row.callId()),
                Reason.valueOf(row.reason()),
                Stage.valueOf(row.stage()),
                row.customer(),
                row.calledAt(),
                row.tries(),
                row.againAt(),
                row.dueAt(),
                row.endedAt(),
                row.triedBy() == null ? null : new PersonId(row.triedBy()),
                row.note(),
                row.orderNumber(),
                row.throughCall() == null ? null : new CallId(row.throughCall()));
    }
}
