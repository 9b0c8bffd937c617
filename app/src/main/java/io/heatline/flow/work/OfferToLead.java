package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.STATION;

import io.heatline.identity.StationId;
import io.heatline.workorder.TimelineKind;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Still nobody: the station lead is asked too. For orders begun on models before the ladder. */
@Component
class OfferToLead implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Calls calls;
    private final Offers offers;

    OfferToLead(WorkOrderMoves moves, Calls calls, Offers offers) {
        this.moves = moves;
        this.calls = calls;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var station = new StationId(STATION.require(execution));
        moves.remind(numberOf(execution), TimelineKind.ESCALATED, station);
        offers.alsoTo(execution, LEAD.require(execution));
        calls.askLead(numberOf(execution), station, execution.getActivityInstanceId());
    }
}
