package io.heatline.flow.deploy;

import io.heatline.forms.FormSchema;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Reads a form out of a deployment. */
final class DeployedForm {

    private DeployedForm() {}

    static FormSchema read(ResourceEntity resource) {
        return FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
    }

    /** The key by which models name the form; a broken form's file name, so that it is refused by name. */
    static String keyOf(ResourceEntity resource) {
        try {
            return read(resource).key();
        } catch (RuntimeException broken) {
            return resource.getName().replaceAll("(^.*/)|(\\.form$)", "");
        }
    }
}
