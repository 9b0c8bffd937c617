package io.heatline.flow.deploy;

import io.heatline.forms.FormBroken;
import io.heatline.processes.ModelCheck;
import io.heatline.processes.ModelProblem;
import io.heatline.processes.Published;
import io.heatline.processes.WorkOrderProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Everything that keeps a deployment out: what the model says, and the forms that come with it. */
final class DeploymentCheck {

    private final Map<String, Set<String>> forms = new HashMap<>();
    private final List<String> brokenForms = new ArrayList<>();
    private final Set<String> beans;

    private DeploymentCheck(Set<String> beans) {
        this.beans = beans;
    }

    static DeploymentCheck of(DeploymentEntity deployment, Set<String> beans) {
        var check = new DeploymentCheck(beans);
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .forEach(check::read);
        return check;
    }

    /** A refusal and where it stands. */
    record Refusal(String message, Element at, String elementId) {}

    List<Refusal> refusals(Element root) {
        var refusals = new ArrayList<Refusal>();
        brokenForms.forEach(broken -> refusals.add(new Refusal(broken, root, "definitions")));
        new ModelCheck(new Published(beans, WorkOrderProcess.variables(), WorkOrderProcess.MESSAGES, forms))
                .problems(root).stream().map(DeploymentCheck::refusal).forEach(refusals::add);
        return refusals;
    }

    private void read(ResourceEntity resource) {
        try {
            var form = DeployedForm.read(resource);
            forms.put(form.key(), form.writes());
        } catch (FormBroken broken) {
            brokenForms.add(resource.getName() + ": " + broken.getMessage());
            forms.put(DeployedForm.keyOf(resource), Set.of());
        }
    }

    private static Refusal refusal(ModelProblem problem) {
        return new Refusal(problem.message() + " (" + problem.code() + ")", problem.at(), problem.elementId());
    }
}
