package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;

import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a caller should be called back. */
@Component
class PlanRingBack implements JavaDelegate {

    private final FollowUps followUps;
    private final RingBackPlan plan;

    PlanRingBack(FollowUps followUps, RingBackPlan plan) {
        this.followUps = followUps;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUp followUp = followUps.get(execution.getProcessBusinessKey());
        var due = plan.first(followUp);
        followUps.planned(followUp.id(), null, due);
        CALLBACK_DUE.set(execution, due);
    }
}
