package io.heatline.flow.deploy;

import io.heatline.flow.inbox.EngineReads;
import io.heatline.processes.ModelProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every deployed version of every model, with what today's check would say of it. */
@Service
public class DeployedModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineReads reads;
    private final ModelRules rules;

    DeployedModels(RepositoryService repository, RuntimeService runtime, EngineReads reads, ModelRules rules) {
        this.repository = repository;
        this.runtime = runtime;
        this.reads = reads;
        this.rules = rules;
    }

    /**
     * A deployed version.
     *
     * @param shipped whether it came with the product rather than from a process admin
     * @param warnings what today's check would refuse; it runs on all the same
     */
    public record DeployedModel(
            String id,
            String key,
            @Nullable String name,
            int version,
            @Nullable Instant deployedAt,
            boolean shipped,
            long runningInstances,
            List<String> warnings) {}

    /** All versions, the newest first. */
    public List<DeployedModel> all() {
        return reads.unchecked(() -> repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::describe)
                .toList());
    }

    /** The model's XML as deployed. */
    public Optional<String> bpmn(String definitionId) {
        return reads.unchecked(
                () -> repository.createProcessDefinitionQuery().processDefinitionId(definitionId).list().stream()
                        .findFirst()
                        .map(definition -> text(repository.getProcessModel(definition.getId()))));
    }

    private DeployedModel describe(ProcessDefinition definition) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new DeployedModel(
                definition.getId(),
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                ShippedModels.SOURCE.equals(deployment.getSource()),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count(),
                warnings(definition));
    }

    private List<String> warnings(ProcessDefinition definition) {
        return rules.problems(definition).stream().map(ModelProblem::toString).toList();
    }

    static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
