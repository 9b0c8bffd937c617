package io.heatline.identity.web;

import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in and what they may do. */
record Me(
        String id,
        String login,
        String name,
        @Nullable String phone,
        List<Role> roles,
        List<String> groups,
        @Nullable Unit unit,
        @Nullable Named station,
        List<Permission> permissions,
        Via via,
        @Nullable String onlyOrder,
        boolean demo) {

    record Named(String id, String name) {}

    record Unit(String id, String name, OrgUnit.Kind kind) {}

    static Me of(SignedIn signedIn, Directory directory, boolean demo) {
        Person person = signedIn.person();
        return new Me(
                person.id().value(),
                person.id().value(),
                person.name(),
                person.phone(),
                person.roles().stream().sorted().toList(),
                person.groups().stream().sorted().toList(),
                unitOf(person, directory),
                stationOf(person, directory),
                signedIn.permissions().stream().sorted().toList(),
                signedIn.via(),
                signedIn.onlyOrder(),
                demo);
    }

    static @Nullable Unit unitOf(Person person, Directory directory) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(person.unit()))
                .findFirst()
                .map(unit -> new Unit(unit.id().value(), unit.name(), unit.kind()))
                .orElse(null);
    }

    static @Nullable Named stationOf(Person person, Directory directory) {
        return person.station() == null
                ? null
                : directory
                        .station(person.station())
                        .map(unit -> new Named(unit.id().value(), unit.name()))
                        .orElse(null);
    }
}
