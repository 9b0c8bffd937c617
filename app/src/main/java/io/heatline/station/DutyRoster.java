package io.heatline.station;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.NotFound;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.station.store.DutyMapper;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the crews can do what, and when they are there. */
@Service
public class DutyRoster {

    private final DutyMapper rows;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DutyRoster(DutyMapper rows, Directory directory, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    /** The duties of these people; of whom nothing is written down, {@link Duty#unknown}. */
    public Map<PersonId, Duty> of(Collection<PersonId> people) {
        var known = people.isEmpty()
                ? Map.<PersonId, Duty>of()
                : rows.of(people.stream().map(PersonId::value).toList()).stream()
                        .map(DutyRows::duty)
                        .collect(Collectors.toMap(Duty::person, Function.identity()));
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, Duty.unknown(id))));
    }

    /** The duty of one person. */
    public Duty of(PersonId person) {
        return rows.byPerson(person.value()).map(DutyRows::duty).orElseGet(() -> Duty.unknown(person));
    }

    /** Whether anybody's duty has ever been written down. */
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** Whether this person may say what the other one can do and when: the lead of the same station, and who edits people. */
    public static boolean edits(SignedIn me, Person other) {
        return me.may(Permission.PEOPLE_EDIT)
                || me.onlyOrder() == null
                        && me.person().roles().contains(Role.STATION_LEAD)
                        && me.person().worksAt(other.station());
    }

    /**
     * Writes down somebody's duty.
     *
     * @throws NotFound when there is nobody of that name at a station
     * @throws NotPermitted when it is another station's business
     */
    @Transactional
    public void change(SignedIn me, Duty duty) {
        var person = directory
                .person(duty.person())
                .orElseThrow(() -> new NotFound("person-unknown", duty.person().value()));
        var station = person.station();
        if (!edits(me, person) || station == null) {
            throw new NotPermitted(Permission.PEOPLE_EDIT);
        }
        write(duty);
        audit.record("duty.changed", "person", duty.person().value(), DutyRows.told(duty));
        events.publishEvent(new DutyChanged(duty.person(), station));
    }

    private void write(Duty duty) {
        var row = DutyRows.row(duty);
        if (rows.update(row) == 0) {
            rows.insert(row);
        }
    }
}
