package io.heatline.identity.web;

import io.heatline.identity.OrgUnit;
import io.heatline.identity.People;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.UnitId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editing people and units, for system administrators. */
@RestController
@Tag(name = "people")
class PeopleEndpoint {

    record NewPerson(
            @NotNull PersonId login,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 32) String phone,
            @NotEmpty Set<Role> roles,
            @Nullable UnitId unit,
            @NotNull @Size(max = 200) String password) {}

    record ChangedPerson(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 32) String phone,
            @NotEmpty Set<Role> roles,
            @Nullable UnitId unit,
            @NotNull Boolean active) {}

    record NewUnit(
            @NotNull UnitId id,
            @NotBlank @Size(max = 100) String name,
            OrgUnit.@NotNull Kind kind,
            @Nullable UnitId parent,
            @Nullable @Size(max = 32) String phone,
            int position) {}

    record Reset(@NotNull @Size(max = 200) String password) {}

    private final People people;

    PeopleEndpoint(People people) {
        this.people = people;
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(@Valid @RequestBody NewPerson person) {
        SignedIn.current().require(Permission.PEOPLE_EDIT);
        var profile = new People.Profile(person.name(), person.phone(), person.roles(), person.unit(), true);
        people.create(person.login(), profile, person.password());
    }

    /** A person who has left is set inactive: their sessions and tokens end with the next request. */
    @PutMapping("/api/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable PersonId id, @Valid @RequestBody ChangedPerson person) {
        SignedIn.current().require(Permission.PEOPLE_EDIT);
        people.change(
                id, new People.Profile(person.name(), person.phone(), person.roles(), person.unit(), person.active()));
    }

    @PutMapping("/api/people/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable PersonId id, @Valid @RequestBody Reset reset) {
        SignedIn.current().require(Permission.PEOPLE_EDIT);
        people.resetPassword(id, reset.password());
    }

    @PostMapping("/api/organisation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void createUnit(@Valid @RequestBody NewUnit unit) {
        SignedIn.current().require(Permission.PEOPLE_EDIT);
        people.createUnit(
                new OrgUnit(unit.id(), unit.name(), unit.kind(), unit.parent(), unit.phone()), unit.position());
    }
}
