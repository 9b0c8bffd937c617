package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxQueues.Member;
import io.heatline.asterisk.PbxRefused;
import io.heatline.identity.PersonId;
import io.heatline.telephony.Skills.Skill;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who is in a PBX's queues, and paused or not, agrees with who sits where: when the PBX is back, which may have forgotten or kept what it was
 * told before, and once a minute, should a command have been lost. Our rows are right, the PBX is told.
 */
@Component
class QueueRoll {

    private static final Logger log = LoggerFactory.getLogger(QueueRoll.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT1M";
    /** Who changed a moment ago may be on the way to the PBX. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final AgentMapper agents;
    private final Agents seats;
    private final Skills skills;
    private final Queues queues;
    private final PbxLines lines;
    private final LeasedDoors doors;
    private final TelephonySettings settings;
    private final Clock clock;

    QueueRoll(
            AgentMapper agents,
            Agents seats,
            Skills skills,
            Queues queues,
            PbxLines lines,
            LeasedDoors doors,
            TelephonySettings settings,
            Clock clock) {
        this.agents = agents;
        this.seats = seats;
        this.skills = skills;
        this.queues = queues;
        this.lines = lines;
        this.doors = doors;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(PbxBack back) {
        call(back.pbx(), back.door(), Duration.ZERO);
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        lines.connected().forEach(one -> call(one.pbx(), one.door(), A_MOMENT));
    }

    private void call(String pbx, PbxDoor door, Duration since) {
        try {
            if (doors.holds(pbx)) {
                int wrong = setRight(door, clock.instant().minus(since));
                if (wrong > 0) {
                    log.info("{} phones in the queues of PBX {} were not as they should be, and are told", wrong, pbx);
                }
            }
        } catch (PbxRefused e) {
            log.warn("PBX {} was not told who sits where: {}", pbx, e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            log.warn("who sits where is told PBX {} when the database is back: {}", pbx, e.getMessage());
        }
    }

    /** @return how many phones were not as they should be */
    int setRight(PbxDoor door, Instant before) throws PbxRefused {
        List<Member> held = door.queues().members();
        Map<String, AgentRow> seated = new HashMap<>();
        Map<String, Set<Skill>> should = new HashMap<>();
        for (AgentRow row : agents.all()) {
            seated.put(row.extension(), row);
            should.put(row.extension(), Set.copyOf(skills.of(new PersonId(row.personId()))));
        }
        Set<String> ours = Stream.concat(
                        settings.queues().stream(), queues.all().stream().map(CallQueue::name))
                .collect(Collectors.toSet());
        int wrong = 0;
        for (AgentRow row : seated.values()) {
            if (!row.sinceAt().isAfter(before) && !agrees(row, should.get(row.extension()), held)) {
                seats.seatAt(door, row);
                wrong++;
            }
        }
        for (Member member : held) {
            // Whom the queue's own file names is in it without sitting anywhere.
            if (member.added()
                    && ours.contains(member.queue())
                    && should.getOrDefault(member.extension(), Set.of()).stream()
                            .noneMatch(skill -> skill.queue().equals(member.queue()))) {
                door.leaveQueue(member.queue(), member.extension());
                wrong++;
            }
        }
        return wrong;
    }

    private static boolean agrees(AgentRow row, @Nullable Set<Skill> should, List<Member> held) {
        boolean paused = Agents.State.valueOf(row.agentState()) != Agents.State.READY;
        List<Member> own = held.stream()
                .filter(member -> member.extension().equals(row.extension()))
                .toList();
        Set<Skill> has = own.stream()
                .map(member -> new Skill(member.queue(), member.penalty()))
                .collect(Collectors.toSet());
        return should != null && has.containsAll(should) && own.stream().allMatch(member -> member.paused() == paused);
    }
}
