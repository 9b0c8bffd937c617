package io.heatline.flow.work;

import static java.util.function.Predicate.not;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Rung;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who stands on which rung. */
@Component
class Ladder {

    private final Directory directory;
    private final Talks talks;

    Ladder(Directory directory, Talks talks) {
        this.directory = directory;
        this.talks = talks;
    }

    /** Whom this rung is: one rung is told at a time. Where nobody stands on it whom the order is not about, whoever has it is. */
    List<Person> people(Rung rung, WorkOrder order, Holders.Open open) {
        if (order.type() != RequestType.COMPLAINT) {
            return standing(rung, order, open);
        }
        var about = talks.of(order.number()).about();
        var others = standing(rung, order, open).stream()
                .filter(not(person -> person.id().equals(about)))
                .toList();
        return others.isEmpty() ? open.people() : others;
    }

    private List<Person> standing(Rung rung, WorkOrder order, Holders.Open open) {
        return switch (rung) {
            case HOLDER -> open.people();
            case LEAD -> directory.inGroup("lead-" + order.station());
            case DISPATCHER -> directory.inGroup("dispatcher");
            case MANAGER -> directory.inGroup("manager");
        };
    }
}
