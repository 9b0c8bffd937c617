package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.TIMER_LIMIT;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The ladder's one timer, which waits for the limit of the step at hand. */
@Component
class LimitTimer {

    private final ManagementService clockwork;

    LimitTimer(ManagementService clockwork) {
        this.clockwork = clockwork;
    }

    /** From now on this is the limit; a timer that waits already waits for it. */
    void at(DelegateExecution execution, Instant limit) {
        RUNG_DUE.set(execution, limit);
        reset(execution, TIMER_LIMIT, limit);
    }

    private void reset(DelegateExecution execution, String timer, Instant at) {
        clockwork
                .createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(timer)
                .list()
                .forEach(job -> clockwork.setJobDuedate(job.getId(), Date.from(at)));
    }
}
