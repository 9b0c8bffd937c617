package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Somebody waits: whoever has the order is told. */
@Component
class UrgeOrder implements JavaDelegate {

    private final CourseMoves moves;
    private final WorkOrders workOrders;
    private final Submissions submissions;
    private final Holders holders;
    private final Calls calls;

    UrgeOrder(CourseMoves moves, WorkOrders workOrders, Submissions submissions, Holders holders, Calls calls) {
        this.moves = moves;
        this.workOrders = workOrders;
        this.submissions = submissions;
        this.holders = holders;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = workOrders.get(numberOf(execution));
        var asked = submissions.latestOf(order.number(), "urge").orElseThrow();
        moves.urge(order.number(), asked.person(), asked.ticked("called"), asked.text("note"));
        calls.urge(order, holders.of(order.number()).people(), asked.text("note"), execution.getActivityInstanceId());
    }
}
