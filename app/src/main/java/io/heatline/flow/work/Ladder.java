package io.heatline.flow.work;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.workorder.Rung;
import io.heatline.workorder.WorkOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who stands on which rung. */
@Component
class Ladder {

    private final Directory directory;

    Ladder(Directory directory) {
        this.directory = directory;
    }

    /** Whom this rung is: one rung is told at a time. */
    List<Person> people(Rung rung, WorkOrder order, Holders.Open open) {
        return switch (rung) {
            case HOLDER -> open.people();
            case LEAD -> directory.inGroup("lead-" + order.station());
            case DISPATCHER -> directory.inGroup("dispatcher");
            case MANAGER -> directory.inGroup("manager");
        };
    }
}
