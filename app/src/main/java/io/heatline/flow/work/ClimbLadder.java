package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.workorder.CourseMoves;
import io.heatline.workorder.Rung;
import io.heatline.workorder.WorkOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step at hand is late: the next rung is told, and the one after it gets its time from now on. So whatever came due
 * while nobody was there to act costs one message, not one for each rung missed.
 */
@Component
class ClimbLadder implements JavaDelegate {

    private final WorkOrders workOrders;
    private final CourseMoves moves;
    private final Holders holders;
    private final Ladder ladder;
    private final Offers offers;
    private final Calls calls;
    private final Steering steering;

    ClimbLadder(
            WorkOrders workOrders,
            CourseMoves moves,
            Holders holders,
            Ladder ladder,
            Offers offers,
            Calls calls,
            Steering steering) {
        this.workOrders = workOrders;
        this.moves = moves;
        this.holders = holders;
        this.ladder = ladder;
        this.offers = offers;
        this.calls = calls;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var order = workOrders.get(numberOf(execution));
        var open = holders.of(order.number());
        var rung = Rung.after(
                order.course().rung(), open.atDispatch() || order.type().talk());
        moves.climb(order.number(), rung, open.step());
        offers.climbed(execution, rung);
        calls.late(order, open.step(), ladder.people(rung, order, open), execution.getActivityInstanceId());
        steering.climbed(execution, order, rung);
    }
}
