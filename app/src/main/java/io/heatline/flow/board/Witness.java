package io.heatline.flow.board;

import io.heatline.flow.board.Overtaken.Who;
import io.heatline.flow.store.TaskRow;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.workorder.Timeline;
import io.heatline.workorder.TimelineEntry;
import io.heatline.workorder.WorkOrderNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who was faster: the order's timeline knows who did something to it last. */
@Component
class Witness {

    private final Timeline timeline;
    private final Directory directory;

    Witness(Timeline timeline, Directory directory) {
        this.timeline = timeline;
        this.directory = directory;
    }

    Overtaken tell(WorkOrderNumber number, List<TaskRow> open) {
        var last = timeline.of(number).stream()
                .filter(entry -> entry.person() != null)
                .max(Comparator.comparing(TimelineEntry::id));
        var holder =
                open.stream().map(TaskRow::assignee).filter(Objects::nonNull).findFirst();
        return new Overtaken(
                number.value(),
                last.map(TimelineEntry::person).map(this::named).orElse(null),
                last.map(TimelineEntry::at).orElse(null),
                holder(holder));
    }

    private @Nullable Who holder(Optional<String> id) {
        return id.map(PersonId::new).map(this::named).orElse(null);
    }

    private Who named(PersonId id) {
        return new Who(id, directory.person(id).map(Person::name).orElse(id.value()));
    }
}
