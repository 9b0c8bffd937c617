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
 *
 * @param ofOrders whether those who read orders hear of it
 * @param without who hears nothing of it, whatever else they are
 */
public record Audience(
        @Nullable StationId station,
        Set<String> groups,
        Set<PersonId> people,
        boolean ofOrders,
        @Nullable PersonId without) {

    public Audience {
        groups = Set.copyOf(groups);
        people = Set.copyOf(people);
    }

    /** Those who read orders, and these. */
    public Audience(@Nullable StationId station, Set<String> groups, Set<PersonId> people) {
        this(station, groups, people, true, null);
    }

    /** These, and those who read orders or not. */
    public Audience(@Nullable StationId station, Set<String> groups, Set<PersonId> people, boolean ofOrders) {
        this(station, groups, people, ofOrders, null);
    }

    /** Those who see an order of this station; only those who see all when it has none. */
    public static Audience ofOrder(@Nullable StationId station) {
        return new Audience(station, Set.of(), Set.of());
    }

    /** Nobody but this person, whatever others may read: their phone rings. */
    public static Audience only(PersonId person) {
        return new Audience(null, Set.of(), Set.of(person), false);
    }

    /** The same, and the members of these groups. */
    public Audience andGroups(Set<String> more) {
        return new Audience(station, more, people, ofOrders, without);
    }

    /** The same, and these people. */
    public Audience andPeople(Set<PersonId> more) {
        return new Audience(station, groups, more, ofOrders, without);
    }

    /** The same, but for this person. */
    public Audience butNot(@Nullable PersonId person) {
        return new Audience(station, groups, people, ofOrders, person);
    }

    /** Whether it is worth to look who this is: most of what is told is for one person, and hundreds listen. */
    boolean mayReach(PersonId id) {
        return ofOrders || !groups.isEmpty() || people.contains(id);
    }

    boolean reaches(Person person) {
        boolean byOrders = person.may(Permission.ORDER_READ_ALL)
                || person.may(Permission.ORDER_READ_STATION) && person.worksAt(station);
        return !person.id().equals(without)
                && (ofOrders && byOrders
                        || people.contains(person.id())
                        || person.groups().stream().anyMatch(groups::contains));
    }
}
