package io.heatline.flow.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.heatline.forms.FormSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The form of each user task, as deployed with its model. A deployed form never changes, so one is read once per process
 * definition and task; there are as many as there are deployed versions.
 */
@Component
public class FormShelf {

    private final FormService engine;
    private final RepositoryService repository;
    private final EngineReads reads;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    FormShelf(FormService engine, RepositoryService repository, EngineReads reads) {
        this.engine = engine;
        this.repository = repository;
        this.reads = reads;
    }

    /** A form as a browser gets it, and as answers are checked against it. */
    public record Form(
            String key, String version, @JsonRawValue String schema, FormSchema check) {

        /** The process variables that its conditions and texts read. */
        Set<String> variables() {
            var read = check.reads();
            read.removeAll(check.writes());
            return read;
        }
    }

    /** The form of an open task. */
    public Form of(OpenTask task) {
        return of(task.id(), task.row().definitionId(), task.row().taskKey());
    }

    Form of(String taskId, String definitionId, String taskKey) {
        return forms.computeIfAbsent(
                definitionId + "#" + taskKey,
                key -> form(reads.unchecked(() -> text(engine.getDeployedTaskForm(taskId)))));
    }

    /** The form of a task that may be over, which the engine no longer gives; empty where its model has gone. */
    Optional<Form> ofEnded(String definitionId, String taskKey) {
        return Optional.ofNullable(forms.computeIfAbsent(
                definitionId + "#" + taskKey,
                key -> reads.unchecked(() -> deployed(definitionId, taskKey)).orElse(null)));
    }

    private Optional<Form> deployed(String definitionId, String taskKey) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
        return definition == null
                ? Optional.empty()
                : formRef(definitionId, taskKey)
                        .flatMap(ref -> repository.getDeploymentResources(definition.getDeploymentId()).stream()
                                .filter(resource -> resource.getName().endsWith(".form"))
                                .map(resource -> form(new String(resource.getBytes(), StandardCharsets.UTF_8)))
                                .filter(form -> form.key().equals(ref))
                                .findFirst());
    }

    private Optional<String> formRef(String definitionId, String taskKey) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey) instanceof UserTask task
                ? Optional.ofNullable(task.getCamundaFormRef())
                : Optional.empty();
    }

    /** A form that ships with the product and belongs to a message rather than a task. */
    Form shipped(String name) {
        return forms.computeIfAbsent(
                name,
                key -> form(text(Objects.requireNonNull(
                        FormSchema.class.getResourceAsStream("/work-order/" + name + ".form")))));
    }

    private static Form form(String json) {
        var schema = FormSchema.parse(json);
        return new Form(schema.key(), schema.version(), json, schema);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
