package io.heatline.workorder;

import io.heatline.identity.PersonId;
import io.heatline.workorder.store.WatcherMapper;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who else is to know of an order (抄送): they are told, and may see it. */
@Service
public class Watchers {

    private final WatcherMapper rows;
    private final Timeline timeline;
    private final Clock clock;

    Watchers(WatcherMapper rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Everybody who was let know. */
    public List<PersonId> of(WorkOrderNumber number) {
        return rows.of(number.value()).stream().map(PersonId::new).toList();
    }

    /** Lets these people know. @return those who did not know yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> add(WorkOrderNumber number, List<PersonId> people, PersonId by, @Nullable String note) {
        var known = of(number);
        var fresh = people.stream()
                .distinct()
                .filter(person -> !known.contains(person))
                .toList();
        fresh.forEach(person -> rows.insert(number.value(), person.value(), by.value(), clock.instant()));
        var names = fresh.stream().map(PersonId::value).collect(Collectors.joining("/"));
        if (!fresh.isEmpty()) {
            timeline.told(number, TimelineKind.INFORMED, by, names, note);
        }
        return fresh;
    }

    boolean knows(WorkOrderNumber number, PersonId person) {
        return rows.count(number.value(), person.value()) > 0;
    }
}
