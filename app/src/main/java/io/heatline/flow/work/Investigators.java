package io.heatline.flow.work;

import static java.util.function.Predicate.not;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.StationId;
import io.heatline.workorder.Level;
import io.heatline.workorder.Talk;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look into a complaint: nobody who is complained about, nor, while there is anybody else, whoever sits beside them. */
@Component
class Investigators {

    private final Directory directory;

    Investigators(Directory directory) {
        this.directory = directory;
    }

    /**
     * The lowest level, from the one that was named on, where somebody is and nobody is complained about. Where there is none, as of a
     * complaint about a manager: the other managers; the customer office where the company has but one.
     *
     * @throws NobodyInvestigates when there is nobody there either
     */
    Level level(@Nullable StationId station, Talk talk) {
        return Stream.concat(
                        Stream.iterate(talk.levelOrStation(), level -> level != Level.MANAGER, Level::above)
                                .filter(level -> of(level, station, talk).size()
                                        == all(level, station).size()),
                        Stream.of(Level.MANAGER, Level.OFFICE))
                .filter(level -> !of(level, station, talk).isEmpty())
                .findFirst()
                .orElseThrow(NobodyInvestigates::new);
    }

    /** These look into it. */
    List<Person> of(Level level, @Nullable StationId station, Talk talk) {
        return all(level, station).stream()
                .filter(not(person -> person.id().equals(talk.about())))
                .toList();
    }

    private List<Person> all(Level level, @Nullable StationId station) {
        var group = level.group(station);
        return group == null ? List.of() : directory.inGroup(group);
    }
}
