package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The order is under supervision: somebody has to say how things stand. */
@Component
class SuperviseOrder implements JavaDelegate {

    private final CourseMoves moves;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Reporters reporters;
    private final Steering steering;

    SuperviseOrder(
            CourseMoves moves, WorkOrders workOrders, Submissions submissions, Reporters reporters, Steering steering) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.reporters = reporters;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = workOrders.get(numberOf(execution));
        var asked = submissions.latestOf(order.number(), "supervise").orElseThrow();
        var instruction = String.valueOf(asked.text("instruction"));
        moves.supervise(order.number(), asked.ticked("byRule") ? null : asked.person(), instruction);
        reporters.ask(execution, order, instruction);
        steering.supervised(execution, order);
    }
}
