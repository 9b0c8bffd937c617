package io.heatline.telephony;

import io.heatline.telephony.Agents.Seated;
import io.heatline.telephony.Agents.State;
import io.heatline.telephony.Skills.Skill;
import io.heatline.telephony.store.LineMapper;
import io.heatline.telephony.store.LineMapper.QueueCount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** To whom a call may be sent on, and who of them would take it now. */
@Service
public class Reachable {

    private final Agents agents;
    private final LineMapper lines;
    private final TelephonySettings telephony;
    private final PhoneSettings phones;
    private final Skills skills;
    private final Clock clock;

    Reachable(
            Agents agents,
            LineMapper lines,
            TelephonySettings telephony,
            PhoneSettings phones,
            Skills skills,
            Clock clock) {
        this.agents = agents;
        this.lines = lines;
        this.telephony = telephony;
        this.phones = phones;
        this.skills = skills;
        this.clock = clock;
    }

    /** Somebody at a phone; {@code talking} also while it rings. */
    public record Colleague(Seated seated, boolean talking) {
        /** Whether a call would ring there at once. */
        public boolean free() {
            return seated.state() == State.READY && !talking;
        }
    }

    /**
     * A queue as it is now.
     *
     * @param number what a phone dials to reach it
     * @param free how many of its people would take a call at once
     * @param waiting how many callers wait in it
     */
    public record QueueNow(String name, String number, int free, int waiting) {}

    /** By extension. */
    public List<Colleague> colleagues() {
        List<Seated> seated = agents.seated();
        Set<String> talking = seated.isEmpty()
                ? Set.of()
                : lines.talking(seated.stream().map(Seated::extension).toList());
        return seated.stream()
                .map(one -> new Colleague(one, talking.contains(one.extension())))
                .toList();
    }

    /** Those a phone can dial. */
    public List<QueueNow> queues() {
        List<Set<String>> free = colleagues().stream()
                .filter(Colleague::free)
                .map(one -> skills.of(one.seated().person()).stream()
                        .map(Skill::queue)
                        .collect(Collectors.toSet()))
                .toList();
        Map<String, Integer> waiting = lines.waiting(clock.instant().minus(telephony.journalFor())).stream()
                .collect(Collectors.toMap(QueueCount::queueName, QueueCount::callers));
        return telephony.queues().stream()
                .flatMap(name -> Stream.ofNullable(phones.numbers().get(name))
                        .map(number -> new QueueNow(
                                name,
                                number,
                                (int) free.stream()
                                        .filter(takes -> takes.contains(name))
                                        .count(),
                                waiting.getOrDefault(name, 0))))
                .toList();
    }
}
