package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.QueueMapper;
import io.heatline.telephony.store.QueueMapper.SkillRow;
import io.heatline.telephony.store.QueueRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which queues a person takes calls from. Of whom nothing is said takes calls from all, at the front. */
@Service
public class Skills {

    private final QueueMapper rows;
    private final TelephonySettings settings;
    private final AuditTrail audit;

    Skills(QueueMapper rows, TelephonySettings settings, AuditTrail audit) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
    }

    /** @param penalty 0 for who is best at it; who has more is rung when nobody with less can be */
    public record Skill(String queue, int penalty) {}

    /** What they take calls from. */
    public List<Skill> of(PersonId person) {
        List<Skill> own = rows.skills(person.value()).stream()
                .map(row -> new Skill(row.queueName(), row.penalty()))
                .toList();
        return own.isEmpty()
                ? settings.queues().stream().map(queue -> new Skill(queue, 0)).toList()
                : own;
    }

    /** Whether anything is said of them. */
    public boolean own(PersonId person) {
        return !rows.skills(person.value()).isEmpty();
    }

    /** All that is said of them from now on; none: as if nothing were. */
    @Transactional
    public void become(PersonId person, List<Skill> skills) {
        require(skills);
        rows.deleteSkills(person.value());
        skills.forEach(one -> rows.insertSkill(new SkillRow(person.value(), one.queue(), one.penalty())));
        audit.record(
                "skills.changed",
                "person",
                person.value(),
                skills.stream().map(one -> one.queue() + " " + one.penalty()).collect(Collectors.joining(", ")));
    }

    private void require(List<Skill> skills) {
        Set<String> known = rows.all().stream().map(QueueRow::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < skills.size(); at++) {
            String queue = skills.get(at).queue();
            if (!known.contains(queue)) {
                throw refused(at, "unknown-queue", "没有队列「" + queue + "」");
            }
            if (!seen.add(queue)) {
                throw refused(at, "twice", "队列「" + queue + "」出现了两次");
            }
        }
    }

    private static Invalid refused(int at, String code, String message) {
        return new Invalid(
                "skills-refused", message, List.of(new FieldProblem("skills[" + at + "].queue", code, message)));
    }
}
