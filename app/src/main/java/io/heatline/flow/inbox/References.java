package io.heatline.flow.inbox;

import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.forms.Lookup;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Whether the stations, people and photos that a submitted form names exist. */
@Component
class References implements Lookup {

    private final Directory directory;
    private final FileStore files;

    References(Directory directory, FileStore files) {
        this.directory = directory;
        this.files = files;
    }

    @Override
    public boolean exists(String kind, String id) {
        return switch (kind) {
            case "station" ->
                known(id, StationId::new).flatMap(directory::station).isPresent();
            case "person" ->
                known(id, PersonId::new)
                        .flatMap(directory::person)
                        .filter(Person::active)
                        .isPresent();
            case "photos" -> known(id, FileId::new).flatMap(files::find).isPresent();
            default -> false;
        };
    }

    /** What is not even shaped like an id names nothing. */
    private static <T> Optional<T> known(String id, Function<String, T> shape) {
        try {
            return Optional.of(shape.apply(id));
        } catch (IllegalArgumentException misshapen) {
            return Optional.empty();
        }
    }
}
