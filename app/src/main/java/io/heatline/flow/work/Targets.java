package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.STATION;

import io.heatline.flow.inbox.Submissions;
import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.Hop;
import io.heatline.workorder.Timeline;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where an order is to go: what a person answered last, else what the rules said. */
@Component
class Targets {

    private final Submissions submissions;
    private final WorkOrders workOrders;

    Targets(Submissions submissions, WorkOrders workOrders) {
        this.submissions = submissions;
        this.workOrders = workOrders;
    }

    /** A reassignment's goal, and the hop as the timeline tells it. */
    record HopTo(Target target, Hop hop) {}

    Target of(DelegateExecution execution) {
        return submissions
                .latestWith(numberOf(execution), "station")
                .map(Targets::named)
                .orElseGet(() -> new Target(new StationId(STATION.require(execution)), null, null));
    }

    HopTo hopOf(DelegateExecution execution) {
        var order = workOrders.get(numberOf(execution));
        var answer = submissions.latestWith(numberOf(execution), "station").orElseThrow();
        var from = Timeline.target(order.station(), order.technician());
        return new HopTo(named(answer), new Hop(answer.person(), from, answer.text("reason")));
    }

    private static Target named(Submission answer) {
        var station = new StationId(String.valueOf(answer.text("station")));
        return new Target(station, person(answer.text("technician")), answer.person());
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
