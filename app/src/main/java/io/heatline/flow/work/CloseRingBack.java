package io.heatline.flow.work;

import io.heatline.telephony.FollowUp.Stage;
import io.heatline.telephony.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The caller got through meanwhile. */
@Component
class CloseRingBack implements JavaDelegate {

    private final FollowUps followUps;

    CloseRingBack(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.end(execution.getProcessBusinessKey(), Stage.GOT_THROUGH);
    }
}
