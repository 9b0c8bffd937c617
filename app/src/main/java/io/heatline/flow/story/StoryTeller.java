package io.heatline.flow.story;

import io.heatline.flow.inbox.EngineReads;
import io.heatline.flow.inbox.Submissions;
import io.heatline.identity.PersonId;
import io.heatline.workorder.UnknownWorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells an order's story from the engine's history, for running and ended instances and for past model versions alike. */
@Service
public class StoryTeller {

    /** How the engine's history calls the frame around tasks that are done side by side. */
    private static final String SIGNING = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineReads reads;
    private final Submissions submissions;
    private final OrderViewer viewer;

    StoryTeller(
            HistoryService history,
            RepositoryService repository,
            EngineReads reads,
            Submissions submissions,
            OrderViewer viewer) {
        this.history = history;
        this.repository = repository;
        this.reads = reads;
        this.submissions = submissions;
        this.viewer = viewer;
    }

    /** The story so far. @throws UnknownWorkOrder when no process ever ran for the order */
    public Story of(WorkOrderNumber number) {
        return reads.unchecked(() -> tell(number));
    }

    /** The story of a process that the order's own has called. @throws UnknownWorkOrder when the order called none such */
    public Story of(WorkOrderNumber number, String called) {
        return reads.unchecked(() -> tell(number, calledBy(number, called)));
    }

    private Story tell(WorkOrderNumber number) {
        return tell(number, instanceOf(number));
    }

    private Story tell(WorkOrderNumber number, HistoricProcessInstance instance) {
        var walk = walkOf(instance);
        var people = submissions.peopleByTask(number);
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        return new Story(
                definition(instance),
                bpmn(instance),
                state(instance),
                walk.stream()
                        .filter(step -> step.getEndTime() == null)
                        .map(HistoricActivityInstance::getActivityId)
                        .collect(Collectors.toSet()),
                new WalkedFlows(model, walk).ids(),
                walk.stream().map(step -> step(step, people)).toList());
    }

    private HistoricProcessInstance instanceOf(WorkOrderNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownWorkOrder(number.value()));
    }

    private HistoricProcessInstance calledBy(WorkOrderNumber number, String called) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processInstanceId(called)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownWorkOrder(number.value()));
    }

    /**
     * In the order of entering; within one millisecond in the engine's own order of ids. That several sign together is no step
     * of its own.
     */
    private List<HistoricActivityInstance> walkOf(HistoricProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(step -> !step.getActivityId().endsWith(SIGNING))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .toList();
    }

    private Story.Definition definition(HistoricProcessInstance instance) {
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Story.Definition(
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                instant(deployment.getDeploymentTime()));
    }

    private String bpmn(HistoricProcessInstance instance) {
        try (var model = repository.getProcessModel(instance.getProcessDefinitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Story.State state(HistoricProcessInstance instance) {
        if (instance.getEndTime() == null) {
            return Story.State.ACTIVE;
        }
        return "cancelled".equals(instance.getEndActivityId()) ? Story.State.CANCELLED : Story.State.COMPLETED;
    }

    private Story.Step step(HistoricActivityInstance step, Map<String, PersonId> people) {
        return new Story.Step(
                step.getActivityId(),
                step.getActivityName(),
                step.getActivityType(),
                step.getStartTime().toInstant(),
                instant(step.getEndTime()),
                step.getDurationInMillis(),
                person(step, people),
                step.isCanceled(),
                step.getCalledProcessInstanceId());
    }

    private @Nullable Named person(HistoricActivityInstance step, Map<String, PersonId> people) {
        return Optional.ofNullable(step.getTaskId())
                .map(people::get)
                .or(() -> Optional.ofNullable(step.getAssignee()).map(PersonId::new))
                .map(viewer::named)
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
