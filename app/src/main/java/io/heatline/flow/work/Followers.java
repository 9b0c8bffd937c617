package io.heatline.flow.work;

import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Joining;
import io.heatline.workorder.WorkOrderNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the orders that were joined to one that it has ended: each goes on in the same transaction, or none ends. */
@Component
class Followers {

    private final Joining joining;
    private final RuntimeService runtime;

    Followers(Joining joining, RuntimeService runtime) {
        this.joining = joining;
        this.runtime = runtime;
    }

    void release(WorkOrderNumber ended) {
        joining.waitingFor(ended)
                .forEach(follower -> runtime.createMessageCorrelation(WorkOrderProcess.MESSAGE_TARGET_ENDED)
                        .processInstanceBusinessKey(follower.value())
                        .correlate());
    }
}
