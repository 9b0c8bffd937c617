package io.heatline.identity;

import java.util.List;
import java.util.Optional;

/** Who works here and where; answered from memory. Only active people, except by {@link #person}. */
public interface Directory {

    /** Anyone ever known, also who has left. */
    Optional<Person> person(PersonId id);

    List<Person> people();

    /** People whose {@link Person#groups()} contain the group. */
    List<Person> inGroup(String group);

    List<Person> technicians(StationId station);

    /** The whole tree, parents before children, siblings in their order. */
    List<OrgUnit> units();

    List<OrgUnit> stations();

    Optional<OrgUnit> station(StationId id);
}
