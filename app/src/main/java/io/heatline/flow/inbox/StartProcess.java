package io.heatline.flow.inbox;

import io.heatline.flow.deploy.ModelReader;
import io.heatline.flow.engine.Allowed;
import io.heatline.processes.ShippedProcess;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.WorkOrderOpened;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order that was opened is a process instance from the same moment, or neither is. */
@Component
class StartProcess {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ModelReader models;
    private final Allowed allowed;
    private final Clock clock;

    StartProcess(
            RuntimeService runtime, RepositoryService repository, ModelReader models, Allowed allowed, Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.models = models;
        this.allowed = allowed;
        this.clock = clock;
    }

    @EventListener
    void on(WorkOrderOpened event) {
        allowed.run(() -> {
            var model = latest(processOf(event.type()).key());
            runtime.startProcessInstanceById(model, event.number().value(), variables(event, model));
        });
    }

    private VariableMap variables(WorkOrderOpened event, String model) {
        var variables = WorkOrderProcess.initialVariables(event.solvedOnCall(), clock.instant());
        var signers = WorkOrderProcess.SIGNERS;
        if (models.readsOf(model).contains(signers.name())) {
            variables.put(signers.name(), signers.stored(List.of()));
        }
        return variables;
    }

    private String latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** What a household asks for decides what becomes of it. */
    private static ShippedProcess processOf(RequestType type) {
        return switch (type) {
            case CONSULTATION -> ShippedProcess.CONSULTATION;
            case COMPLAINT -> ShippedProcess.COMPLAINT;
            case REPAIR, EMERGENCY, SERVICE -> ShippedProcess.WORK_ORDER;
        };
    }
}
