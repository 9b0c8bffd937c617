package io.heatline.identity;

import io.heatline.edge.Conflict;
import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import io.heatline.identity.store.PeopleMapper;
import io.heatline.identity.store.PersonRow;
import io.heatline.identity.store.RoleRow;
import io.heatline.identity.store.UnitRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, edited by a system administrator. Nobody is ever deleted: they leave, and old records keep their name. */
@Service
public class People {

    /** @param unit null for someone outside the tree */
    public record Profile(
            String name,
            @Nullable String phone,
            Set<Role> roles,
            @Nullable UnitId unit,
            boolean active) {}

    private final PeopleMapper people;
    private final Passwords passwords;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PeopleMapper people,
            Passwords passwords,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Conflict the login is taken */
    @Transactional
    public void create(PersonId id, Profile profile, String password) {
        if (directory.person(id).isPresent()) {
            throw new Conflict("login-taken", "taken: " + id);
        }
        requireUnit(profile);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        people.insertPerson(row(id, profile, now));
        profile.roles().forEach(role -> people.insertRole(new RoleRow(id.value(), role.name())));
        passwords.set(id, password);
        changed(AccountEvent.Kind.PERSON_CREATED, id, profile);
    }

    /** @throws Conflict nobody would be left to administer the system */
    @Transactional
    public void change(PersonId id, Profile profile) {
        requireUnit(profile);
        if (people.updatePerson(row(id, profile, clock.instant())) == 0) {
            throw new NotFound("no such person");
        }
        people.deleteRoles(id.value());
        profile.roles().forEach(role -> people.insertRole(new RoleRow(id.value(), role.name())));
        if (people.countActive(Role.ADMIN.name()) == 0) {
            throw new Conflict("last-admin", "the last administrator stays");
        }
        changed(AccountEvent.Kind.PERSON_CHANGED, id, profile);
    }

    @Transactional
    public void resetPassword(PersonId id, String password) {
        var person = directory.person(id).orElseThrow(() -> new NotFound("no such person"));
        passwords.set(person.id(), password);
    }

    /** @throws Conflict the code is taken */
    @Transactional
    public void createUnit(OrgUnit unit, int position) {
        if (directory.units().stream().anyMatch(known -> known.id().equals(unit.id()))) {
            throw new Conflict("unit-taken", "taken: " + unit.id());
        }
        requireUnit(unit.parent());
        var parent = unit.parent() == null ? null : unit.parent().value();
        people.insertUnit(
                new UnitRow(unit.id().value(), unit.name(), unit.kind().name(), parent, unit.phone(), position));
        events.publishEvent(new OrganisationChanged());
    }

    private static PersonRow row(PersonId id, Profile profile, java.time.Instant now) {
        var unit = profile.unit() == null ? null : profile.unit().value();
        return new PersonRow(id.value(), profile.name(), profile.phone(), unit, profile.active() ? 1 : 0, 0, null, now);
    }

    private void changed(AccountEvent.Kind kind, PersonId id, Profile profile) {
        events.publishEvent(new OrganisationChanged());
        String detail = profile.roles().stream().sorted().toList() + (profile.active() ? "" : " inactive");
        events.publishEvent(new AccountEvent(kind, id.value(), null, detail));
    }

    private void requireUnit(Profile profile) {
        requireUnit(profile.unit());
        boolean atStation =
                profile.roles().contains(Role.TECHNICIAN) || profile.roles().contains(Role.STATION_LEAD);
        if (atStation && (profile.unit() == null || !belongsToStation(profile.unit()))) {
            throw new Invalid("station-missing", "leads and technicians belong to a station");
        }
    }

    private void requireUnit(@Nullable UnitId unit) {
        if (unit != null
                && directory.units().stream().noneMatch(known -> known.id().equals(unit))) {
            throw new Invalid("unit-unknown", "no such unit: " + unit);
        }
    }

    private boolean belongsToStation(UnitId id) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(id))
                .anyMatch(unit -> unit.kind() == OrgUnit.Kind.STATION
                        || unit.parent() != null && belongsToStation(unit.parent()));
    }
}
