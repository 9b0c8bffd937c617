package io.heatline.identity.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.identity.UnitId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works here and where, for pickers and pages. */
@RestController
@Tag(name = "people")
class OrganisationEndpoint {

    /** @param phone null for who need not see it */
    record Colleague(
            String id,
            String name,
            @Nullable String phone,
            List<Role> roles,
            Me.@Nullable Unit unit,
            Me.@Nullable Named station) {}

    record Node(String id, String name, OrgUnit.Kind kind, List<Node> children) {}

    record Station(String id, String name, @Nullable String phone, List<Me.Named> crews) {}

    private final Directory directory;

    OrganisationEndpoint(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/people")
    Page<Colleague> people(
            @RequestParam(required = false) @Nullable StationId station,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false, defaultValue = "") String text) {
        var asking = SignedIn.current();
        String part = text.strip().toLowerCase(Locale.ROOT);
        return Page.of(directory.people().stream()
                .filter(person -> station == null || person.worksAt(station))
                .filter(person -> role == null || person.roles().contains(role))
                .filter(person ->
                        person.name().contains(part) || person.id().value().contains(part))
                .map(person -> shown(person, asking))
                .toList());
    }

    private Colleague shown(Person person, SignedIn asking) {
        boolean phone = asking.may(Permission.PHONE_READ)
                || asking.may(Permission.PEOPLE_EDIT)
                || asking.person().worksAt(person.station());
        return new Colleague(
                person.id().value(),
                person.name(),
                phone ? person.phone() : null,
                person.roles().stream().sorted().toList(),
                Me.unitOf(person, directory),
                Me.stationOf(person, directory));
    }

    @GetMapping("/api/organisation")
    List<Node> tree() {
        return under(null);
    }

    private List<Node> under(@Nullable UnitId parent) {
        return children(parent)
                .map(unit -> new Node(unit.id().value(), unit.name(), unit.kind(), under(unit.id())))
                .toList();
    }

    private Stream<OrgUnit> children(@Nullable UnitId parent) {
        return directory.units().stream().filter(unit -> Objects.equals(unit.parent(), parent));
    }

    @GetMapping("/api/stations")
    Page<Station> stations() {
        return Page.of(directory.stations().stream().map(this::station).toList());
    }

    private Station station(OrgUnit station) {
        var crews = children(station.id())
                .map(crew -> new Me.Named(crew.id().value(), crew.name()))
                .toList();
        return new Station(station.id().value(), station.name(), station.phone(), crews);
    }
}
