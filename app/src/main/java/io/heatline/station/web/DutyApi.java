package io.heatline.station.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.station.Absence;
import io.heatline.station.Duty;
import io.heatline.station.DutyRoster;
import io.heatline.station.Shift;
import io.heatline.station.web.DutyViews.AbsenceView;
import io.heatline.station.web.DutyViews.DutyChange;
import io.heatline.station.web.DutyViews.DutyUnit;
import io.heatline.station.web.DutyViews.DutyView;
import io.heatline.station.web.DutyViews.ShiftView;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster over HTTP: read by the station's own people, dispatchers and administrators. */
@RestController
@RequestMapping("/api/duty")
class DutyApi {

    private final DutyRoster roster;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    DutyApi(DutyRoster roster, Directory directory, Clock clock, ZoneId zone) {
        this.roster = roster;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param station the person's own when it isn't given */
    @GetMapping
    Page<DutyView> list(@RequestParam(required = false) @Nullable StationId station) {
        var me = SignedIn.current();
        var asked = station == null ? me.person().station() : station;
        if (asked != null) {
            requireReader(me, asked);
        }
        var people = asked == null ? List.<Person>of() : crewOf(asked);
        var duties = roster.of(people.stream().map(Person::id).toList());
        return Page.of(people.stream()
                .map(person -> view(me, person, duties.getOrDefault(person.id(), Duty.unknown(person.id()))))
                .toList());
    }

    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable PersonId person, @Valid @RequestBody DutyChange to) {
        var absence = to.absence();
        roster.change(
                SignedIn.current(),
                new Duty(
                        person,
                        to.skills(),
                        new Shift(to.shift().starts(), to.shift().ends()),
                        absence == null ? null : new Absence(absence.reason(), absence.starts(), absence.ends())));
    }

    private static void requireReader(SignedIn me, StationId station) {
        var mayAll = me.may(Permission.PEOPLE_EDIT)
                || me.may(Permission.ORDER_DISPATCH) && me.may(Permission.ORDER_READ_ALL);
        if (me.onlyOrder() != null || !mayAll && !me.person().worksAt(station)) {
            throw new NotPermitted(Permission.ORDER_DISPATCH);
        }
    }

    private List<Person> crewOf(StationId station) {
        return directory.people().stream()
                .filter(person -> person.worksAt(station))
                .filter(person -> person.roles().contains(Role.TECHNICIAN) || isLead(person))
                .sorted(Comparator.comparing(DutyApi::isLead)
                        .reversed()
                        .thenComparing(person -> String.valueOf(person.unit()))
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    private DutyView view(SignedIn me, Person person, Duty duty) {
        var absence = duty.absence();
        var now = clock.instant();
        return new DutyView(
                person.id(),
                person.name(),
                crew(person),
                isLead(person),
                List.copyOf(duty.skills()),
                new ShiftView(duty.shift().starts(), duty.shift().ends()),
                duty.shift().covers(now, zone) && !duty.absentAt(now),
                absence == null ? null : new AbsenceView(absence.reason(), absence.starts(), absence.ends()),
                DutyRoster.edits(me, person));
    }

    private @Nullable DutyUnit crew(Person person) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(person.unit()) && unit.kind() == OrgUnit.Kind.CREW)
                .findFirst()
                .map(unit -> new DutyUnit(unit.id().value(), unit.name()))
                .orElse(null);
    }

    private static boolean isLead(Person person) {
        return person.roles().contains(Role.STATION_LEAD);
    }
}
