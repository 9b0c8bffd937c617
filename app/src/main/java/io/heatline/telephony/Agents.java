package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.identity.PersonId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.telephony.Skills.Skill;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import io.heatline.telephony.store.LineMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at which phone, and whether calls may come. The PBX is told; while it is away, it is told when it is back. */
@Service
public class Agents {

    private static final Logger log = LoggerFactory.getLogger(Agents.class);
    private static final Duration PICK_UP = Duration.ofSeconds(20);

    private final AgentMapper agents;
    private final LineMapper atLine;
    private final PbxLines lines;
    private final LeasedDoors doors;
    private final Seats seats;
    private final OpenLines open;
    private final Queues queues;
    private final Skills skills;
    private final PhoneSettings phones;
    private final LiveHub live;
    private final AuditTrail audit;
    private final Clock clock;

    Agents(
            AgentMapper agents,
            LineMapper atLine,
            PbxLines lines,
            LeasedDoors doors,
            Seats seats,
            OpenLines open,
            Queues queues,
            Skills skills,
            PhoneSettings phones,
            LiveHub live,
            AuditTrail audit,
            Clock clock) {
        this.agents = agents;
        this.atLine = atLine;
        this.lines = lines;
        this.doors = doors;
        this.seats = seats;
        this.open = open;
        this.queues = queues;
        this.skills = skills;
        this.phones = phones;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether calls may come. */
    public enum State {
        READY,
        BUSY,
        WRAP_UP
    }

    /**
     * A person at a phone.
     *
     * @param reason why they are busy
     * @param connected whether a PBX is there to ring it
     * @param browser whether it is a phone in a browser
     * @param lineOpen whether a browser is it now
     * @param until when the wrap-up ends by itself
     * @param consulting whom they are asking while the caller waits
     * @param recording whether they record on demand
     * @param calls what is on the phone, the oldest first
     */
    public record Seat(
            String extension,
            State state,
            @Nullable String reason,
            Instant since,
            boolean connected,
            boolean browser,
            boolean lineOpen,
            @Nullable Instant until,
            @Nullable String consulting,
            boolean recording,
            List<SeatCall> calls) {}

    /**
     * A call on the phone.
     *
     * @param since when it was answered here, or began to ring
     */
    public record SeatCall(
            String id,
            Direction direction,
            @Nullable String customer,
            io.heatline.asterisk.call.CallRecord.State state,
            Instant since,
            @Nullable String queue) {}

    /** No phone: sign in at one first. */
    public static final class NoPhone extends Conflict {
        private static final long serialVersionUID = 1L;

        NoPhone() {
            super("no-phone", "nobody is signed in at a phone");
        }
    }

    /** No PBX does it now. */
    public static final class PbxAway extends Conflict {
        private static final long serialVersionUID = 1L;

        PbxAway(String why) {
            super("pbx-away", why);
        }
    }

    /** A browser that had the phone before is told that it no longer has it. */
    record PhoneTaken(String extension) {}

    /** Where a person sits; empty if they signed in at no phone. */
    public Optional<Seat> seat(PersonId person) {
        return agents.ofPerson(person.value()).map(seats::of);
    }

    /** Somebody at a phone. */
    public record Seated(
            PersonId person,
            String extension,
            State state,
            @Nullable String reason,
            Instant since) {}

    /** Who sits where, by extension. */
    public List<Seated> seated() {
        return agents.all().stream()
                .map(row -> new Seated(
                        new PersonId(row.personId()),
                        row.extension(),
                        State.valueOf(row.agentState()),
                        row.reason(),
                        row.sinceAt()))
                .toList();
    }

    /** Takes a phone; whoever sat there no longer does, and is told. */
    @Transactional
    public Seat signIn(PersonId person, String extension) {
        agents.at(extension)
                .filter(other -> !other.personId().equals(person.value()))
                .ifPresent(other -> {
                    leaveQueues(new PersonId(other.personId()), extension);
                    open.end(extension, OpenLines.Why.ELSEWHERE);
                    live.publish(new LiveEvent(
                            "phone-taken", new PhoneTaken(extension), Audience.only(new PersonId(other.personId()))));
                });
        agents.ofPerson(person.value())
                .filter(row -> !row.extension().equals(extension))
                .ifPresent(row -> leave(person, row.extension()));
        agents.deleteAt(extension);
        agents.delete(person.value());
        var row = new AgentRow(person.value(), extension, State.READY.name(), null, now(), null);
        agents.insert(row);
        audit.record("phone.signed-in", "phone", extension, null);
        tell(door -> seatAt(door, row));
        seats.changed(person, extension);
        return seats.of(row);
    }

    /** Puts somebody into a PBX's queues, ready or not, as their row and skills say. */
    void seatAt(PbxDoor door, AgentRow row) throws PbxRefused {
        for (Skill skill : skills.of(new PersonId(row.personId()))) {
            // One by one: a PBX that was only out of reach refuses a member it has, and keeps what it knows of them.
            tell(door, one -> one.joinQueue(skill.queue(), row.extension(), skill.penalty()));
            tell(door, one -> one.penalise(skill.queue(), row.extension(), skill.penalty()));
        }
        boolean ready = State.valueOf(row.agentState()) == State.READY;
        String reason = row.reason();
        door.pause(row.extension(), !ready, reason == null ? row.agentState() : reason);
    }

    /** Leaves the phone; once is enough. */
    @Transactional
    public void signOut(PersonId person) {
        agents.ofPerson(person.value()).ifPresent(row -> {
            agents.delete(person.value());
            audit.record("phone.signed-out", "phone", row.extension(), null);
            leave(person, row.extension());
            seats.changed(person, row.extension());
        });
    }

    /** @throws NoPhone when they sit at none */
    @Transactional
    public Seat become(PersonId person, State state, @Nullable String reason) {
        AgentRow before = agents.ofPerson(person.value()).orElseThrow(NoPhone::new);
        var row = new AgentRow(before.personId(), before.extension(), state.name(), Text.orNull(reason), now(), null);
        agents.update(row);
        String said = reason == null ? state.name() : reason;
        tell(door -> door.pause(row.extension(), state != State.READY, said));
        seats.changed(person, row.extension());
        return seats.of(row);
    }

    /**
     * A call is over: who was ready has time to write it down, and what was done with that call is done.
     *
     * @param queue whose call it was; how long they have is the queue's
     */
    void wrapUp(String extension, String queue) {
        atLine.delete(extension);
        Duration length = queues.known(queue)
                .flatMap(one -> Optional.ofNullable(one.wrapUpSeconds()))
                .map(Duration::ofSeconds)
                .orElse(phones.wrapUp());
        Instant now = now();
        boolean begins = !length.isZero()
                && agents.move(extension, State.READY.name(), State.WRAP_UP.name(), now, now.plus(length)) == 1;
        if (begins) {
            doors.all("wrap-up", door -> door.pause(extension, true, State.WRAP_UP.name()));
        }
        agents.at(extension).ifPresent(row -> seats.changed(new PersonId(row.personId()), extension));
    }

    /** Whoever had their time is ready. Where the PBXs are another node's to command, so is this. */
    void endWrapUps() {
        List<AgentRow> over = agents.over(State.WRAP_UP.name(), now());
        if (over.isEmpty() || lines.heard().findAny().isPresent() && !doors.any()) {
            return;
        }
        for (AgentRow row : over) {
            if (agents.move(row.extension(), State.WRAP_UP.name(), State.READY.name(), now(), null) == 1) {
                doors.all("ready again", door -> door.pause(row.extension(), false, State.READY.name()));
                seats.changed(new PersonId(row.personId()), row.extension());
            }
        }
    }

    /**
     * Rings the person's phone, and when they answer dials the number.
     *
     * @throws NoPhone when they sit at none
     * @throws PbxAway when no PBX does it
     */
    public void dial(PersonId person, String number) {
        AgentRow row = agents.ofPerson(person.value()).orElseThrow(NoPhone::new);
        PbxDoor door = lines.doors().findFirst().orElseThrow(() -> new PbxAway("no PBX is connected"));
        try {
            door.dial(row.extension(), "heatline-click", number, PICK_UP);
        } catch (PbxRefused e) {
            throw new PbxAway(String.valueOf(e.getMessage()));
        }
    }

    private interface Order {
        void to(PbxDoor door) throws PbxRefused;
    }

    /** What a PBX can't do now it does not keep anybody from: the row says how it should be. */
    private void tell(Order order) {
        lines.doors().forEach(door -> tell(door, order));
    }

    private static void tell(PbxDoor door, Order order) {
        try {
            order.to(door);
        } catch (PbxRefused e) {
            log.warn("a PBX was not told who sits where: {}", e.getMessage());
        }
    }

    private void leave(PersonId person, String extension) {
        atLine.delete(extension);
        open.end(extension, OpenLines.Why.LEFT);
        leaveQueues(person, extension);
    }

    private void leaveQueues(PersonId person, String extension) {
        for (Skill skill : skills.of(person)) {
            tell(door -> door.leaveQueue(skill.queue(), extension));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
