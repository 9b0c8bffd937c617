package io.heatline.flow.work;

import io.heatline.telephony.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The caller got through meanwhile, or an order was opened for the call. */
@Component
class CloseRingBack implements JavaDelegate {

    private final FollowUps followUps;

    CloseRingBack(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.settled(execution.getProcessBusinessKey());
    }
}
