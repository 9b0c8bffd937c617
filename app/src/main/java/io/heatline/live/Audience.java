package io.heatline.live;

import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may hear of something: people who read all orders, people of the station who read its orders, members of one of the
 * groups, and the people named.
 */
public record Audience(@Nullable StationId station, Set<String> groups, Set<PersonId> people) {

    public Audience {
        groups = Set.copyOf(groups);
        people = Set.copyOf(people);
    }

    /** Those who see an order of this station; only those who see all when it has none. */
    public static Audience ofOrder(@Nullable StationId station) {
        return new Audience(station, Set.of(), Set.of());
    }

    /** The same, and the members of these groups. */
    public Audience andGroups(Set<String> more) {
        return new Audience(station, more, people);
    }

    /** The same, and these people. */
    public Audience andPeople(Set<PersonId> more) {
        return new Audience(station, groups, more);
    }

    boolean reaches(Person person) {
        return person.may(Permission.ORDER_READ_ALL)
                || person.may(Permission.ORDER_READ_STATION) && person.worksAt(station)
                || people.contains(person.id())
                || person.groups().stream().anyMatch(groups::contains);
    }
}
