package io.heatline.flow.deploy;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/**
 * Makes a model and its forms one deployment. Modeler sends what is open, or only what has changed; forms that a task
 * names and that were not sent are copied from their latest deployed version, so that they can't change under running
 * orders afterwards.
 */
@Component
class FormCompletion implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            var missing = named(deployment);
            missing.removeAll(sent(deployment));
            missing.forEach(form -> copyLatest(form, deployment));
        }
    }

    private static Set<String> named(DeploymentEntity deployment) {
        var forms = new LinkedHashSet<String>();
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".bpmn"))
                .forEach(resource -> forms.addAll(formsOf(resource)));
        return forms;
    }

    /** What is no BPMN at all is refused later, by the parser, with a line number. */
    private static Set<String> formsOf(ResourceEntity model) {
        var forms = new LinkedHashSet<String>();
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes()))
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> forms.add(String.valueOf(task.getCamundaFormRef())));
        } catch (ModelParseException broken) {
            return Set.of();
        }
        forms.remove("null");
        return forms;
    }

    private static Set<String> sent(DeploymentEntity deployment) {
        var keys = new LinkedHashSet<String>();
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .forEach(resource -> keys.add(DeployedForm.keyOf(resource)));
        return keys;
    }

    private static void copyLatest(String form, DeploymentEntity deployment) {
        var commands = Context.getCommandContext();
        CamundaFormDefinitionEntity latest =
                commands.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form);
        if (latest != null) {
            var source = commands.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(latest.getDeploymentId(), latest.getResourceName());
            var copy = new ResourceEntity();
            copy.setName(source.getName());
            copy.setBytes(source.getBytes());
            copy.setDeploymentId(deployment.getId());
            deployment.addResource(copy);
            commands.getResourceManager().insertResource(copy);
        }
    }
}
