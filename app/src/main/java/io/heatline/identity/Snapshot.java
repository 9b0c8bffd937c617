package io.heatline.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.heatline.identity.store.PersonRow;
import io.heatline.identity.store.RoleRow;
import io.heatline.identity.store.UnitRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everyone and every unit as they were at one moment, with the answers people ask for worked out. */
final class Snapshot {

    final Map<PersonId, Person> everyone = new LinkedHashMap<>();
    final List<Person> active;
    final Map<String, List<Person>> byGroup = new HashMap<>();
    final List<OrgUnit> units = new ArrayList<>();
    private final Map<UnitId, OrgUnit> byId = new HashMap<>();

    Snapshot(List<UnitRow> unitRows, List<PersonRow> personRows, List<RoleRow> roleRows) {
        arrange(unitRows, null);
        var roles = roleRows.stream()
                .collect(groupingBy(RoleRow::personId, mapping(row -> Role.valueOf(row.role()), toSet())));
        personRows.forEach(row -> add(row, roles.getOrDefault(row.id(), Set.of())));
        active = everyone.values().stream().filter(Person::active).toList();
        active.forEach(
                person -> person.groups().forEach(group -> byGroup.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(person)));
    }

    /** Parents before children, siblings as the rows come. */
    private void arrange(List<UnitRow> rows, @Nullable String parent) {
        for (UnitRow row : rows) {
            if (java.util.Objects.equals(row.parentId(), parent)) {
                var unit = unit(row);
                units.add(unit);
                byId.put(unit.id(), unit);
                arrange(rows, row.id());
            }
        }
    }

    private static OrgUnit unit(UnitRow row) {
        var parent = row.parentId() == null ? null : new UnitId(row.parentId());
        return new OrgUnit(new UnitId(row.id()), row.name(), OrgUnit.Kind.valueOf(row.kind()), parent, row.phone());
    }

    private void add(PersonRow row, Set<Role> roles) {
        var id = new PersonId(row.id());
        var unit = row.unitId() == null ? null : new UnitId(row.unitId());
        everyone.put(id, new Person(id, row.name(), row.phone(), roles, unit, stationOf(unit), row.active() == 1));
    }

    private @Nullable StationId stationOf(@Nullable UnitId id) {
        for (var unit = id == null ? null : byId.get(id); unit != null; ) {
            if (unit.kind() == OrgUnit.Kind.STATION) {
                return unit.station();
            }
            unit = unit.parent() == null ? null : byId.get(unit.parent());
        }
        return null;
    }
}
