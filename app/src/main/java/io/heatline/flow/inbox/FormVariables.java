package io.heatline.flow.inbox;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The process variables that a task's form reads; the engine is only asked for a form that reads any. */
@Component
public class FormVariables {

    private final TaskService engine;
    private final EngineReads reads;

    FormVariables(TaskService engine, EngineReads reads) {
        this.engine = engine;
        this.reads = reads;
    }

    /** By name; one that was never set is absent. */
    public Map<String, Object> of(String taskId, FormShelf.Form form) {
        var names = form.variables();
        return names.isEmpty() ? Map.of() : reads.unchecked(() -> engine.getVariables(taskId, names));
    }
}
