package io.heatline.flow.work;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.Level;
import io.heatline.workorder.Talk;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look into a complaint: nobody who is complained about, nor whoever sits beside them. */
@Component
class Investigators {

    private final Directory directory;

    Investigators(Directory directory) {
        this.directory = directory;
    }

    /** The lowest level, from the one that was named on, where somebody is and nobody is complained about. */
    Level level(@Nullable StationId station, Talk talk) {
        return Stream.iterate(talk.levelOrStation(), level -> level != Level.MANAGER, Level::above)
                .filter(level -> impartial(of(level, station), talk.about()))
                .findFirst()
                .orElse(Level.MANAGER);
    }

    List<Person> of(Level level, @Nullable StationId station) {
        var group = level.group(station);
        return group == null ? List.of() : directory.inGroup(group);
    }

    private static boolean impartial(List<Person> people, @Nullable PersonId about) {
        return !people.isEmpty() && people.stream().map(Person::id).noneMatch(person -> person.equals(about));
    }
}
