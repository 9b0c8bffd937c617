package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.STATION;

import io.heatline.identity.StationId;
import io.heatline.workorder.TimelineKind;
import io.heatline.workorder.WorkOrderMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has accepted in time: the crew is reminded. For orders begun on models before the ladder. */
@Component
class RemindCrew implements JavaDelegate {

    private final WorkOrderMoves moves;
    private final Calls calls;

    RemindCrew(WorkOrderMoves moves, Calls calls) {
        this.moves = moves;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var station = new StationId(STATION.require(execution));
        moves.remind(numberOf(execution), TimelineKind.REMINDED, station);
        calls.remindCrew(numberOf(execution), station, execution.getActivityInstanceId());
    }
}
