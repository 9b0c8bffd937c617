package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody looks into the complaint: the level that was named, or the next where nobody is complained about. */
@Component
class RouteComplaint implements JavaDelegate {

    private final Talks talks;
    private final WorkOrders workOrders;
    private final Triaged triaged;
    private final Investigators investigators;
    private final Steering steering;
    private final Reporters reporters;
    private final Calls calls;

    RouteComplaint(
            Talks talks,
            WorkOrders workOrders,
            Triaged triaged,
            Investigators investigators,
            Steering steering,
            Reporters reporters,
            Calls calls) {
        this.talks = talks;
        this.workOrders = workOrders;
        this.triaged = triaged;
        this.investigators = investigators;
        this.steering = steering;
        this.reporters = reporters;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        triaged.keep(execution);
        var order = workOrders.get(number);
        var talk = talks.of(number);
        var level = investigators.level(order.station(), talk);
        talks.lookedIntoBy(number, level);
        talks.begin(number, steering.investigated(execution, level, order.station()));
        calls.investigate(order, investigators.of(level, order.station(), talk), execution.getActivityInstanceId());
        reporters.askAnew(execution, order);
    }
}
