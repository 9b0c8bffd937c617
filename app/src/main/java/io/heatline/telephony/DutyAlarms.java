package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.telephony.DutyPhones.Reach;
import io.heatline.telephony.store.AlarmMapper;
import io.heatline.telephony.store.AlarmMapper.AlarmRow;
import io.heatline.telephony.store.AlarmMapper.RingRow;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.Status;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emergency calls that nobody answered, until somebody on duty takes them by a key. Each is raised once per call, in the transaction that
 * says which order it led to. Whoever is to be rung next is settled by one guarded update, so that on any number of nodes one phone rings
 * at a time; a node that stops in between leaves a pause, after which the next phone rings. A phone that the caller's flow rings at the
 * moment is passed over, and the flow passes over those that we ring: no phone rings twice at once for one call.
 */
@Service
public class DutyAlarms {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    /** For somebody who takes it; suspended it may be for anything. */
    private static final Set<Status> WAITS = EnumSet.of(Status.OPEN, Status.DISPATCHED, Status.SUSPENDED);

    private final AlarmMapper rows;
    private final IvrMapper trails;
    private final DutyPhones phones;
    private final WorkOrders orders;
    private final CourseMoves moves;
    private final EmergencySettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    DutyAlarms(
            AlarmMapper rows,
            IvrMapper trails,
            DutyPhones phones,
            WorkOrders orders,
            CourseMoves moves,
            EmergencySettings settings,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.trails = trails;
        this.phones = phones;
        this.orders = orders;
        this.moves = moves;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far it is. */
    public enum State {
        RINGING,
        TAKEN,
        /** Somebody spoke with the caller after all. */
        ANSWERED,
        /** Somebody has the order, or it is over; or somebody called back. */
        SETTLED,
        /** As many phones were rung as we ring. */
        GIVEN_UP
    }

    /** A phone that is to ring now. @param mark what its keys answer to */
    record Ring(String mark, Reach reach) {}

    /** An alarm and everybody who was rung for it. */
    public record Told(AlarmRow alarm, List<RingRow> rings) {}

    /** What the call has, if it is an emergency nobody answered. */
    Optional<Told> ofCall(String call) {
        return rows.ofCall(call).map(alarm -> new Told(alarm, rows.rings(alarm.id())));
    }

    /** Once per call. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(CallRow call, @Nullable WorkOrderNumber order) {
        if (rows.ofCall(call.id()).isEmpty()) {
            Instant now = now();
            rows.insert(new AlarmRow(
                    UUID.randomUUID().toString(),
                    call.id(),
                    order == null ? null : order.value(),
                    State.RINGING.name(),
                    0,
                    now,
                    now,
                    null,
                    null));
        }
    }

    /** Those whose next phone should ring by now; no longer those that somebody looks after already. */
    List<AlarmRow> due(int most) {
        rows.answered();
        rows.calledBack();
        List<AlarmRow> due = rows.due(now(), most);
        Set<String> inHand = inHand(due);
        List<AlarmRow> waiting = new ArrayList<>();
        for (AlarmRow alarm : due) {
            String order = alarm.orderNumber();
            if (order != null && inHand.contains(order)) {
                rows.settle(alarm.id());
            } else {
                waiting.add(alarm);
            }
        }
        return waiting;
    }

    /** Orders that nobody needs to be woken for: ended, merged by a dispatcher, or accepted. Whoever accepted is on the way: two would be. */
    private Set<String> inHand(List<AlarmRow> due) {
        return orders
                .all(due.stream()
                        .map(AlarmRow::orderNumber)
                        .flatMap(Stream::ofNullable)
                        .map(WorkOrderNumber::new)
                        .toList())
                .stream()
                .filter(order -> !WAITS.contains(order.status()))
                .map(order -> order.number().value())
                .collect(Collectors.toSet());
    }

    /** Whom this caller is to ring, if it is theirs to ring: written down before the phone rings. */
    @Transactional
    Optional<Ring> next(AlarmRow alarm) {
        List<Reach> roster = phones.of(station(alarm));
        if (alarm.rings() >= settings.most() || roster.isEmpty()) {
            giveUp(alarm);
            return Optional.empty();
        }
        Instant now = now();
        Optional<Reach> next = turn(roster, alarm);
        if (next.isEmpty()) {
            rows.rest(alarm.id(), alarm.rings(), now.plus(A_MOMENT));
        }
        return next.filter(reach -> isOurs(alarm, roster.size(), now)).map(reach -> {
            PersonId person = reach.person();
            rows.insertRing(new RingRow(
                    alarm.id(), alarm.rings(), person == null ? null : person.value(), reach.phone(), now, 0));
            return new Ring(alarm.id() + "." + alarm.rings(), reach);
        });
    }

    /** Whose turn it is, or whoever comes after them and isn't rung by the flow at the moment. */
    private Optional<Reach> turn(List<Reach> roster, AlarmRow alarm) {
        List<String> rung = rungByFlow(alarm.callId());
        return IntStream.range(0, roster.size())
                .mapToObj(step -> roster.get((alarm.rings() + step) % roster.size()))
                .filter(reach -> !rung.contains(reach.phone()))
                .findFirst();
    }

    private List<String> rungByFlow(String call) {
        return trails.last(call)
                .filter(place -> place.kind().equals("dial"))
                .map(place -> String.valueOf(place.outcome()).split(" "))
                .map(List::of)
                .orElse(List.of());
    }

    private boolean isOurs(AlarmRow alarm, int roster, Instant now) {
        boolean last = (alarm.rings() + 1) % roster == 0;
        Duration rest = last && settings.pause().compareTo(settings.every()) > 0 ? settings.pause() : settings.every();
        return rows.ring(alarm.id(), alarm.rings(), now.plus(rest)) == 1;
    }

    /** The phones that ring now because of the call of this name. */
    List<String> ringing(String pbx, String linkedid) {
        return rows.ringing(pbx, linkedid, now().minus(settings.ring()));
    }

    /** Somebody on duty has pressed the key. False when somebody else was quicker, or nothing of ours bears this mark. */
    @Transactional
    boolean take(String mark, Instant at) {
        int dot = mark.lastIndexOf('.');
        String id = dot < 0 ? mark : mark.substring(0, dot);
        Optional<RingRow> rung = rows.rings(id).stream()
                .filter(ring -> mark.endsWith("." + ring.place()))
                .findFirst();
        if (rung.isEmpty() || rows.take(id, rung.get().personId(), at.truncatedTo(ChronoUnit.MICROS)) == 0) {
            return false;
        }
        RingRow ring = rung.get();
        rows.takenAt(id, ring.place());
        AlarmRow alarm = rows.byId(id).orElseThrow();
        String by = ring.personId();
        SignedIn.as(CallerFile.TELEPHONE, () -> {
            audit.record("alarm.taken", "call", alarm.callId(), by == null ? ring.phone() : by);
            return null;
        });
        if (alarm.orderNumber() != null) {
            moves.dutyTook(
                    new WorkOrderNumber(alarm.orderNumber()),
                    by == null ? null : new PersonId(by),
                    by == null ? ring.phone() : null);
        }
        return true;
    }

    /** The key was heard by the PBX itself, while nobody of ours answered it. */
    @EventListener
    void on(DutyAcknowledged key) {
        take(key.mark(), key.at());
    }

    private void giveUp(AlarmRow alarm) {
        if (rows.giveUp(alarm.id()) == 1 && alarm.orderNumber() != null) {
            moves.dutyMissed(new WorkOrderNumber(alarm.orderNumber()), alarm.rings());
        }
    }

    private @Nullable StationId station(AlarmRow alarm) {
        String number = alarm.orderNumber();
        return number == null ? null : orders.get(new WorkOrderNumber(number)).station();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
