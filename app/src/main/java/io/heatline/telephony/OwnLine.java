package io.heatline.telephony;

import io.heatline.asterisk.PbxChannel;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.edge.Conflict;
import io.heatline.edge.Invalid;
import io.heatline.identity.PersonId;
import io.heatline.telephony.RecordPolicies.Policy;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import io.heatline.telephony.store.LineMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What an agent does with the call on their own phone. Nobody names a channel: it is looked for among those of the phone they sit at,
 * so there is no way to command anybody else's.
 */
@Service
public class OwnLine {

    private static final Duration RING = Duration.ofSeconds(25);
    /** Digits of a number outside are waited for, up to three seconds. */
    private static final int LOOKS = 30;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final String TRANSFER = "heatline-transfer";
    private static final String THREE = "heatline-three";
    /** As the dialplan tells extensions, emergency numbers, hotlines and subscribers, these with or without a leading 9. */
    private static final String EXTENSION = "8[0-9]{3}";

    private static final String OUTSIDE = "1[0-9]{2}|[19][0-9]{4}|[0-9]{7,}";
    private static final String NINE_FIRST = "9[0-9]{7,}";
    /** {@code atxferthreeway} of the PBX's features. */
    private static final String JOIN_ALL = "*3";

    private final AgentMapper agents;
    private final LineMapper lines;
    private final PbxLines pbxs;
    private final Seats seats;
    private final RecordPolicies policies;
    private final Clock clock;

    OwnLine(AgentMapper agents, LineMapper lines, PbxLines pbxs, Seats seats, RecordPolicies policies, Clock clock) {
        this.agents = agents;
        this.lines = lines;
        this.pbxs = pbxs;
        this.seats = seats;
        this.policies = policies;
        this.clock = clock;
    }

    /** Nobody is on the phone. */
    public static final class NoCall extends Conflict {
        private static final long serialVersionUID = 1L;

        NoCall() {
            super("no-call", "there is no call on this phone");
        }
    }

    /** The PBX heard it and does not do it. */
    public static final class PhoneRefused extends Conflict {
        private static final long serialVersionUID = 1L;

        PhoneRefused(@Nullable String why) {
            super("phone-refused", String.valueOf(why));
        }
    }

    /** Calls like this one are not recorded on this phone, whoever wants it. */
    public static final class NeverRecorded extends Conflict {
        private static final long serialVersionUID = 1L;

        NeverRecorded(String extension) {
            super("recording-never", "calls like this are never recorded on " + extension);
        }
    }

    /** Ends the call; while asking somebody else, the two others are connected. */
    public void hangUp(PersonId person) {
        String extension = extension(person);
        on(extension, (door, mine, all) -> {
            for (PbxChannel one : all) {
                if (one.isOf(extension)) {
                    door.hangUp(one.name());
                }
            }
        });
        quiet(person, extension);
    }

    /** Sends the caller on and lets go. */
    public void transfer(PersonId person, String to) {
        String extension = extension(person);
        String target = target(extension, to);
        on(extension, (door, mine, all) -> door.transfer(mine.name(), TRANSFER, target));
        quiet(person, extension);
    }

    /** Asks somebody else while the caller waits. */
    public void consult(PersonId person, String to) {
        String extension = extension(person);
        String target = target(extension, to);
        // First, so that whatever is heard of its end comes after.
        note(person, extension, row -> new LineMapper.LineRow(extension, to, row.recording()));
        try {
            on(extension, (door, mine, all) -> {
                door.consult(mine.name(), TRANSFER, target);
                awaitAsked(door, all, target);
            });
        } catch (Conflict refused) {
            note(person, extension, row -> new LineMapper.LineRow(extension, null, row.recording()));
            throw refused;
        }
    }

    /** Back with the caller, be it that nobody answered, or that whoever did hung up: in the transaction that writes it down. */
    @EventListener
    void on(ConsultationOver back) {
        lines.back(back.extension());
    }

    /** Once it is written down. */
    @TransactionalEventListener(fallbackExecution = true)
    void after(ConsultationOver back) {
        agents.at(back.extension()).ifPresent(row -> seats.changed(new PersonId(row.personId()), back.extension()));
    }

    /** The PBX takes the command for keys that were pressed, and says nothing when it does not heed them; whoever is asked has a channel. */
    private static void awaitAsked(PbxDoor door, List<PbxChannel> before, String target) throws PbxRefused {
        var known = before.stream().map(PbxChannel::uniqueid).collect(Collectors.toSet());
        for (int looks = 0; looks < LOOKS; looks++) {
            boolean asked = door.open().stream()
                    .anyMatch(
                            one -> !known.contains(one.uniqueid()) && one.name().startsWith("Local/" + target + "@"));
            if (asked) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new PhoneRefused("the PBX did not ask " + target);
    }

    /** Back to the caller. */
    public void endConsultation(PersonId person) {
        String extension = extension(person);
        on(extension, (door, mine, all) -> door.endConsultation(mine.name()));
        note(person, extension, row -> new LineMapper.LineRow(extension, null, row.recording()));
    }

    /**
     * All three together: with whom one is asking, or else with somebody who is rung for it.
     *
     * @param to null: whom one is asking now
     */
    public void three(PersonId person, @Nullable String to) {
        String extension = extension(person);
        if (to == null) {
            on(extension, (door, mine, all) -> {
                for (char key : JOIN_ALL.toCharArray()) {
                    door.press(mine.name(), key);
                }
            });
        } else {
            String third = third(extension, to);
            on(extension, (door, mine, all) -> together(door, mine, all, third));
        }
        note(person, extension, row -> new LineMapper.LineRow(extension, null, row.recording()));
    }

    private static void together(PbxDoor door, PbxChannel mine, List<PbxChannel> all, String third) throws PbxRefused {
        PbxChannel other = all.stream().filter(mine::speaksWith).findFirst().orElseThrow(NoCall::new);
        String room = "three" + mine.uniqueid().replaceAll("[^0-9a-z]", "");
        door.move(other.name(), mine.name(), THREE, room);
        if (third.matches(EXTENSION)) {
            door.fetch(third, THREE, room, third, RING);
        } else {
            door.fetchOutside(third, "heatline-out", THREE, room, RING);
        }
    }

    /** Whoever is rung has to be somebody before the call is touched: afterwards the two would be alone in a room. */
    private static String third(String extension, String to) {
        requireAnother(extension, to);
        if (!to.matches(EXTENSION) && !to.matches(OUTSIDE)) {
            throw new PhoneRefused("nobody can be rung by " + to);
        }
        return to.matches(NINE_FIRST) ? to.substring(1) : to;
    }

    /** Records from now on, or no longer. */
    public void record(PersonId person, boolean on) {
        String extension = extension(person);
        if (on) {
            requireRecordable(extension);
            on(extension, (door, mine, all) -> door.record(mine.name(), file(mine)));
        } else {
            on(extension, (door, mine, all) -> door.stopRecording(mine.name()));
        }
        note(person, extension, row -> new LineMapper.LineRow(extension, row.consulting(), on ? 1 : 0));
    }

    private void requireRecordable(String extension) {
        lines.callsAt(extension).stream()
                .reduce((older, newer) -> newer)
                .map(call -> policies.of(extension, Direction.valueOf(call.direction())))
                .filter(policy -> policy == Policy.NEVER)
                .ifPresent(never -> {
                    throw new NeverRecorded(extension);
                });
    }

    private String file(PbxChannel mine) {
        return "heatline/" + mine.linkedid() + "_demand_" + clock.instant().getEpochSecond() + ".wav";
    }

    private String extension(PersonId person) {
        return agents.ofPerson(person.value()).map(AgentRow::extension).orElseThrow(Agents.NoPhone::new);
    }

    /** The dialplan tells local numbers from extensions by a 9 before them. */
    private static String target(String extension, String to) {
        requireAnother(extension, to);
        return to.length() == 7 || to.length() == 8 ? "9" + to : to;
    }

    private static void requireAnother(String extension, String to) {
        if (to.equals(extension)) {
            throw new Invalid("transfer-to-self", "that is this phone");
        }
    }

    private interface Command {
        void give(PbxDoor door, PbxChannel mine, List<PbxChannel> all) throws PbxRefused;
    }

    private void on(String extension, Command command) {
        List<PbxDoor> doors = pbxs.doors().toList();
        if (doors.isEmpty()) {
            throw new Agents.PbxAway("no PBX is connected");
        }
        try {
            for (PbxDoor door : doors) {
                List<PbxChannel> all = door.open();
                // The newest: a call that waits behind another was there before.
                var mine = all.stream().filter(one -> one.isOf(extension)).reduce((first, second) -> second);
                if (mine.isPresent()) {
                    command.give(door, mine.get(), all);
                    return;
                }
            }
        } catch (PbxRefused e) {
            throw e.reason() == PbxRefused.Reason.UNREACHABLE
                    ? new Agents.PbxAway(String.valueOf(e.getMessage()))
                    : new PhoneRefused(e.getMessage());
        }
        throw new NoCall();
    }

    private void quiet(PersonId person, String extension) {
        note(person, extension, row -> new LineMapper.LineRow(extension, null, 0));
    }

    private void note(PersonId person, String extension, Function<LineMapper.LineRow, LineMapper.LineRow> change) {
        LineMapper.LineRow before = lines.of(extension).orElseGet(() -> new LineMapper.LineRow(extension, null, 0));
        LineMapper.LineRow row = change.apply(before);
        if (lines.update(row) == 0) {
            lines.insert(row);
        }
        seats.changed(person, extension);
    }
}
