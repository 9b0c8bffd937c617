package io.heatline.flow.deploy;

import io.heatline.processes.ModelReads;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Which variables a deployed model's expressions read; a deployed model never changes, so each is read once. */
@Component
public class ModelReader {

    private final RepositoryService repository;
    private final Map<String, Set<String>> reads = new ConcurrentHashMap<>();

    ModelReader(RepositoryService repository) {
        this.repository = repository;
    }

    /** The names that the conditions, timers and assignments of this process definition read. */
    public Set<String> readsOf(String definitionId) {
        return reads.computeIfAbsent(definitionId, id -> ModelReads.of(repository.getBpmnModelInstance(id)));
    }
}
