package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.identity.PersonId;
import io.heatline.telephony.Skills.Skill;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Somebody takes calls from other queues from now on, also where they sit at a phone already and callers wait. */
@Service
public class SkillChange {

    private static final Logger log = LoggerFactory.getLogger(SkillChange.class);

    private final Skills skills;
    private final AgentMapper agents;
    private final PbxLines lines;

    SkillChange(Skills skills, AgentMapper agents, PbxLines lines) {
        this.skills = skills;
        this.agents = agents;
        this.lines = lines;
    }

    /** All that is said of them; none: all queues, at the front. */
    public List<Skill> become(PersonId person, List<Skill> learnt) {
        Set<String> left = new HashSet<>();
        skills.of(person).forEach(skill -> left.add(skill.queue()));
        skills.become(person, learnt);
        List<Skill> now = skills.of(person);
        now.forEach(skill -> left.remove(skill.queue()));
        agents.ofPerson(person.value()).ifPresent(row -> lines.doors().forEach(door -> tell(door, row, left, now)));
        return now;
    }

    private static void tell(PbxDoor door, AgentRow row, Set<String> left, List<Skill> now) {
        for (String queue : left) {
            tell(() -> door.leaveQueue(queue, row.extension()));
        }
        for (Skill skill : now) {
            // A phone that is in it already is refused: its penalty is told in any case.
            tell(() -> door.joinQueue(skill.queue(), row.extension(), skill.penalty()));
            tell(() -> door.penalise(skill.queue(), row.extension(), skill.penalty()));
        }
        if (!row.agentState().equals(Agents.State.READY.name())) {
            tell(() -> door.pause(row.extension(), true, row.agentState()));
        }
    }

    private interface Order {
        void run() throws PbxRefused;
    }

    private static void tell(Order order) {
        try {
            order.run();
        } catch (PbxRefused e) {
            log.info("a PBX did not take what somebody learnt: {}", e.getMessage());
        }
    }
}
