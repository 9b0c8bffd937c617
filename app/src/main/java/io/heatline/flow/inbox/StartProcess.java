package io.heatline.flow.inbox;

import io.heatline.flow.engine.Allowed;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.WorkOrderOpened;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order that was opened is a process instance from the same moment, or neither is. */
@Component
class StartProcess {

    private final RuntimeService runtime;
    private final Allowed allowed;
    private final Clock clock;

    StartProcess(RuntimeService runtime, Allowed allowed, Clock clock) {
        this.runtime = runtime;
        this.allowed = allowed;
        this.clock = clock;
    }

    @EventListener
    void on(WorkOrderOpened event) {
        allowed.run(() -> runtime.startProcessInstanceByKey(
                WorkOrderProcess.KEY,
                event.number().value(),
                WorkOrderProcess.initialVariables(event.solvedOnCall(), clock.instant())));
    }
}
