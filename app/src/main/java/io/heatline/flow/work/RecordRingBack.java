package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.OUTCOME;

import io.heatline.processes.WorkOrderProcess;
import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUp.Stage;
import io.heatline.telephony.FollowUps;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What came of calling a caller back. */
@Component
class RecordRingBack implements JavaDelegate {

    private final FollowUps followUps;
    private final RingBackPlan plan;

    RecordRingBack(FollowUps followUps, RingBackPlan plan) {
        this.followUps = followUps;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUp followUp = followUps.get(execution.getProcessBusinessKey());
        switch (OUTCOME.require(execution)) {
            case WorkOrderProcess.OUTCOME_NOT_REACHED -> notReached(execution, followUp);
            case "notNeeded" -> followUps.end(followUp.id(), Stage.NOT_NEEDED);
            default -> followUps.end(followUp.id(), Stage.REACHED);
        }
    }

    private void notReached(DelegateExecution execution, FollowUp followUp) {
        boolean again = plan.triesAgain(followUp);
        CALL_AGAIN.set(execution, again);
        if (again) {
            Instant next = plan.next(followUp);
            Instant due = plan.due(followUp, next);
            CALL_AGAIN_AT.set(execution, next);
            CALLBACK_DUE.set(execution, due);
            followUps.planned(followUp.id(), next, due);
        } else {
            followUps.end(followUp.id(), Stage.GIVEN_UP);
        }
    }
}
