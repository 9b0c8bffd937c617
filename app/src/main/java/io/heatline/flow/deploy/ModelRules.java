package io.heatline.flow.deploy;

import io.heatline.flow.engine.PublishedBeans;
import io.heatline.forms.FormBroken;
import io.heatline.forms.FormSchema;
import io.heatline.processes.ModelCheck;
import io.heatline.processes.ModelProblem;
import io.heatline.processes.Published;
import io.heatline.processes.WorkOrderProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What today's check says of models that were deployed before; a deployed model is read once. */
@Component
class ModelRules {

    private final RepositoryService repository;
    private final PublishedBeans beans;
    private final Map<String, List<ModelProblem>> known = new ConcurrentHashMap<>();

    ModelRules(RepositoryService repository, PublishedBeans beans) {
        this.repository = repository;
        this.beans = beans;
    }

    List<ModelProblem> problems(ProcessDefinition definition) {
        return known.computeIfAbsent(definition.getId(), id -> check(definition));
    }

    private List<ModelProblem> check(ProcessDefinition definition) {
        var published = new Published(
                beans.names(), WorkOrderProcess.variables(), WorkOrderProcess.MESSAGES, forms(definition));
        return new ModelCheck(published).problems(DeployedModels.text(repository.getProcessModel(definition.getId())));
    }

    private Map<String, Set<String>> forms(ProcessDefinition definition) {
        var forms = new HashMap<String, Set<String>>();
        repository.getDeploymentResources(definition.getDeploymentId()).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .map(resource -> DeployedModels.text(
                        repository.getResourceAsStreamById(definition.getDeploymentId(), resource.getId())))
                .forEach(json -> read(json, forms));
        return forms;
    }

    /** A form that can't be read any more is missing to its model, and that is what the admin is told. */
    private static void read(String json, Map<String, Set<String>> forms) {
        try {
            var form = FormSchema.parse(json);
            forms.put(form.key(), form.writes());
        } catch (FormBroken broken) {
            return;
        }
    }
}
