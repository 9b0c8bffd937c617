package io.heatline.flow.deploy;

import io.heatline.processes.WorkOrderProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
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
 * Deploys the model and forms that ship with the product, where the latest version is ours. Where a process admin has
 * deployed a version of their own the upgrade is only mentioned: their model leads.
 */
@Component
@Order(20)
public class ShippedModels implements ApplicationRunner {

    /** The source of deployments made by the product itself. */
    public static final String SOURCE = "heatline";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
    private static final String KEY = WorkOrderProcess.KEY;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ShippedModels(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var shipped = shipped();
        var latest = latest();
        if (latest == null) {
            deploy(shipped);
        } else if (!SOURCE.equals(sourceOf(latest))) {
            LOG.info("{} version {} was deployed by a process admin and stays in force", KEY, latest.getVersion());
        } else if (!same(shipped, latest.getDeploymentId())) {
            deploy(shipped);
        }
    }

    private @Nullable ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
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

    private void deploy(Map<String, byte[]> shipped) {
        var deployment = repository.createDeployment().name(KEY).source(SOURCE);
        shipped.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
        LOG.info("deployed {} with {} resources", KEY, shipped.size());
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

    private Map<String, byte[]> shipped() {
        try {
            var found = new LinkedHashMap<String, byte[]>();
            for (var resource : resources.getResources("classpath*:work-order/*.*")) {
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
