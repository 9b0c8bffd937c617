package io.heatline.flow.deploy;

import io.heatline.processes.ShippedProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys the models that ship with the product, each with its forms, where the latest version is ours. Where a process
 * admin has deployed a version of their own the upgrade is only mentioned: their model leads.
 */
@Component
@Order(20)
public class ShippedModels implements ApplicationRunner {

    /** The source of deployments made by the product itself. */
    public static final String SOURCE = "heatline";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ShippedModels(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (var process : ShippedProcess.values()) {
            offer(process.key(), shipped(process));
        }
    }

    private void offer(String key, Map<String, byte[]> shipped) {
        var latest = latest(key);
        if (latest == null) {
            deploy(key, shipped);
        } else if (!SOURCE.equals(sourceOf(latest))) {
            LOG.info("{} version {} was deployed by a process admin and stays in force", key, latest.getVersion());
        } else if (!same(shipped, latest.getDeploymentId())) {
            deploy(key, shipped);
        }
    }

    private @Nullable ProcessDefinition latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private @Nullable String sourceOf(ProcessDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getSource();
    }

    private void deploy(String key, Map<String, byte[]> shipped) {
        var deployment = repository.createDeployment().name(key).source(SOURCE);
        shipped.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
        LOG.info("deployed {} with {} resources", key, shipped.size());
    }

    private boolean same(Map<String, byte[]> shipped, String deploymentId) {
        var deployed = new LinkedHashMap<String, byte[]>();
        for (Resource resource : repository.getDeploymentResources(deploymentId)) {
            deployed.put(resource.getName(), bytes(repository.getResourceAsStreamById(deploymentId, resource.getId())));
        }
        return deployed.keySet().equals(shipped.keySet())
                && shipped.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), deployed.get(entry.getKey())));
    }

    /** What is in the process's own folder, and the forms that its tasks share with other processes. */
    private Map<String, byte[]> shipped(ShippedProcess process) {
        var found = inFolder(process.key());
        var model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(Objects.requireNonNull(found.get(process.key() + ".bpmn"))));
        model.getModelElementsByType(UserTask.class).stream()
                .map(task -> task.getCamundaFormRef() + ".form")
                .filter(form -> !found.containsKey(form))
                .distinct()
                .forEach(form -> found.putAll(inAnyFolder(form)));
        return found;
    }

    private Map<String, byte[]> inAnyFolder(String form) {
        var found = new LinkedHashMap<String, byte[]>();
        for (var process : ShippedProcess.values()) {
            found.putAll(in(process.key() + "/" + form));
        }
        return found;
    }

    private Map<String, byte[]> inFolder(String folder) {
        return in(folder + "/*.*");
    }

    private Map<String, byte[]> in(String pattern) {
        try {
            var found = new LinkedHashMap<String, byte[]>();
            for (var resource : resources.getResources("classpath*:" + pattern)) {
                found.put(String.valueOf(resource.getFilename()), bytes(resource.getInputStream()));
            }
            return found;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
