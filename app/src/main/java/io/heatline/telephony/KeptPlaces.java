package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.customer.Phone;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.PlaceMapper;
import io.heatline.telephony.store.PlaceMapper.PlaceRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Callers who hung up and are called when it is their turn. The PBX keeps the place: a pseudo channel waits in the queue, and when an
 * agent takes it the caller is rung. What came of it is read from that call when it is over; who was not reached is called back by a person.
 */
@Component
class KeptPlaces {

    private static final Logger log = LoggerFactory.getLogger(KeptPlaces.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT2S";
    /** The dialplan gives up after two hours: what we hear nothing of until then was lost with its PBX. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(135);

    private final PlaceMapper rows;
    private final CallMapper calls;
    private final PbxLines lines;
    private final LeasedDoors doors;
    private final TelephonySettings settings;
    private final FollowUps followUps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptPlaces(
            PlaceMapper rows,
            CallMapper calls,
            PbxLines lines,
            LeasedDoors doors,
            TelephonySettings settings,
            FollowUps followUps,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.lines = lines;
        this.doors = doors;
        this.settings = settings;
        this.followUps = followUps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far one is. */
    enum Stage {
        WAITING,
        /** They spoke with somebody otherwise; the place has yet to be given up in the PBX. */
        NEEDLESS,
        /** Spoken with, or no longer to be called. */
        ENDED,
        /** Not reached: a person calls back. */
        FAILED
    }

    /**
     * Keeps a place, and says whether it is kept: who has one already keeps that one. Asked by the caller, of the node that leads them: it is
     * not asked here which node writes the PBX's calls.
     *
     * @param linkedid of the call in which they asked for it
     * @param position null for the end
     */
    boolean keep(String pbx, String linkedid, String number, String queue, int priority, @Nullable Integer position) {
        String phone = number.isEmpty() ? "" : Phone.of(number).digits();
        Optional<PbxDoor> door = lines.door(pbx);
        if (phone.isEmpty() || door.isEmpty()) {
            return false;
        }
        try {
            if (!rows.of(phone, Stage.WAITING.name()).isEmpty()) {
                return true;
            }
            String id = UUID.randomUUID().toString();
            rows.insert(new PlaceRow(id, pbx, linkedid, queue, phone, Stage.WAITING.name(), now(), null, null));
            return began(door.get(), id, phone, queue, priority, position);
        } catch (DataAccessException e) {
            log.warn("a caller's place can't be kept: {}", e.getMessage());
            return false;
        }
    }

    private boolean began(
            PbxDoor door, String id, String phone, String queue, int priority, @Nullable Integer position) {
        try {
            door.keepPlace(phone, queue, priority, position);
            return true;
        } catch (PbxRefused e) {
            log.warn("a caller's place can't be kept: {}", e.getMessage());
            rows.move(id, Stage.WAITING.name(), Stage.ENDED.name(), now(), null);
            return false;
        }
    }

    /** In the transaction that ends the call. */
    @EventListener
    void on(CallEnded call) {
        CallRow row = calls.byId(call.call().value()).orElseThrow();
        boolean inbound = call.direction() == Direction.INBOUND;
        String phone = digits(inbound ? row.customer() : row.dialled());
        List<PlaceRow> waiting = phone.isEmpty() ? List.of() : rows.of(phone, Stage.WAITING.name());
        boolean spoke = call.result() == Result.ANSWERED && (inbound || reached(row.id()));
        if (inbound || row.queueName() == null) {
            // Somebody spoke with them otherwise: they called again, or an agent called them.
            if (spoke) {
                waiting.forEach(place -> move(place, Stage.NEEDLESS, row.id()));
            }
        } else if (spoke) {
            waiting.forEach(place -> move(place, Stage.ENDED, row.id()));
        } else {
            waiting.forEach(place -> fail(place, row.id()));
        }
    }

    /** Whether the person outside answered, and not the agent alone. */
    private boolean reached(String call) {
        return calls.legs(call).stream()
                .anyMatch(leg -> leg.answeredAt() != null && !leg.legRole().equals("EXTENSION"));
    }

    private void fail(PlaceRow place, @Nullable String through) {
        if (move(place, Stage.FAILED, through)) {
            calls.callsOf(place.pbx(), List.of(place.linkedid())).stream()
                    .flatMap(id -> calls.byId(id).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            followUps::asked,
                            () -> log.error("nobody was called back for {}: its call is not known", place.id()));
        }
    }

    private boolean move(PlaceRow place, Stage to, @Nullable String through) {
        return rows.move(place.id(), Stage.WAITING.name(), to.name(), now(), through) == 1;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        if (settings.pbxs().isEmpty()) {
            return;
        }
        try {
            giveUpNeedless();
            rows.at(Stage.WAITING.name(), now().minus(LOST_AFTER)).stream()
                    .filter(place -> doors.holds(place.pbx()))
                    .forEach(place -> transaction.executeWithoutResult(status -> fail(place, null)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("places are looked after when the database is back: {}", e.getMessage());
        }
    }

    /** Frees the places of callers who need them no longer. Where the PBX is another node's to command, so is this. */
    void giveUpNeedless() {
        for (PlaceRow place : rows.at(Stage.NEEDLESS.name(), now())) {
            lines.door(place.pbx()).filter(door -> doors.holds(place.pbx())).ifPresent(door -> giveUp(door, place));
        }
    }

    private void giveUp(PbxDoor door, PlaceRow place) {
        try {
            door.giveUpPlace(place.phone());
            rows.move(place.id(), Stage.NEEDLESS.name(), Stage.ENDED.name(), now(), place.throughCall());
        } catch (PbxRefused e) {
            log.warn("a place that nobody needs is given up later: {}", e.getMessage());
        }
    }

    private static String digits(@Nullable String number) {
        return number == null || number.isEmpty() ? "" : Phone.of(number).digits();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
