package io.heatline.flow.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.StationId;
import io.heatline.workorder.Level;
import io.heatline.workorder.Talk;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who looks into a complaint, in companies large and small. */
class InvestigatorsTest {

    private static final StationId HERE = new StationId("S01");
    private static final Person LEAD = person("lead", Role.STATION_LEAD);
    private static final Person SECOND_LEAD = person("lead2", Role.STATION_LEAD);
    private static final Person OFFICE = person("office", Role.OFFICE);
    private static final Person MANAGER = person("manager", Role.MANAGER);
    private static final Person SECOND_MANAGER = person("manager2", Role.MANAGER);

    @Test
    void the_level_that_was_named_where_nobody_of_it_is_complained_about() {
        assertThat(level(about(null, Level.STATION), LEAD, OFFICE, MANAGER)).isEqualTo(Level.STATION);
        assertThat(level(about("technician", Level.OFFICE), LEAD, OFFICE, MANAGER))
                .isEqualTo(Level.OFFICE);
        assertThat(level(about("technician", Level.MANAGER), LEAD, OFFICE, MANAGER))
                .isEqualTo(Level.MANAGER);
    }

    @Test
    void not_whoever_sits_beside_them_while_there_is_another_level() {
        assertThat(level(about("lead", Level.STATION), LEAD, SECOND_LEAD, OFFICE, MANAGER))
                .isEqualTo(Level.OFFICE);
        assertThat(level(about("lead", Level.STATION), LEAD, MANAGER)).isEqualTo(Level.MANAGER);
        assertThat(level(about("office", Level.OFFICE), LEAD, OFFICE, MANAGER)).isEqualTo(Level.MANAGER);
    }

    @Test
    void above_a_manager_are_the_other_managers() {
        var talk = about("manager", Level.MANAGER);

        assertThat(level(talk, LEAD, OFFICE, MANAGER, SECOND_MANAGER)).isEqualTo(Level.MANAGER);
        assertThat(investigators(MANAGER, SECOND_MANAGER).of(Level.MANAGER, HERE, talk))
                .containsExactly(SECOND_MANAGER);
    }

    @Test
    void above_the_only_manager_is_the_office() {
        assertThat(level(about("manager", Level.MANAGER), LEAD, OFFICE, MANAGER))
                .isEqualTo(Level.OFFICE);
    }

    @Test
    void where_nobody_is_left_it_is_not_routed() {
        assertThatThrownBy(() -> level(about("manager", Level.MANAGER), LEAD, MANAGER))
                .isInstanceOfSatisfying(NobodyInvestigates.class, refused -> assertThat(refused.code())
                        .isEqualTo("nobody-investigates"));
    }

    private static Level level(Talk talk, Person... people) {
        return investigators(people).level(HERE, talk);
    }

    private static Investigators investigators(Person... people) {
        var directory = (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, asked, with) -> {
                    assertThat(asked.getName()).isEqualTo("inGroup");
                    return Stream.of(people)
                            .filter(person -> person.groups().contains((String) with[0]))
                            .toList();
                });
        return new Investigators(directory);
    }

    private static Talk about(@Nullable String person, Level level) {
        return new Talk(
                null, null, null, null, false, null, person == null ? null : new PersonId(person), level, null, null);
    }

    private static Person person(String id, Role role) {
        return new Person(new PersonId(id), id, null, Set.of(role), null, HERE, true);
    }
}
