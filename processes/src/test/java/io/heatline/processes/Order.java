package io.heatline.processes;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** One running or ended instance, told in the words of the desk. */
final class Order {

    private final ProcessEngine engine;
    private final String id;
    private final String number;

    Order(ProcessEngine engine, String id, String number) {
        this.engine = engine;
        this.id = id;
        this.number = number;
    }

    /** Completes the task, which must be the only one of its key; a second later, so that history has an order. */
    Order complete(String task, Object... values) {
        aSecondPasses();
        Map<String, Object> variables = values.length == 0 ? Map.of() : Map.of((String) values[0], values[1]);
        engine.getTaskService().complete(task(task).getId(), variables);
        return this;
    }

    Order reassign() {
        return hear(WorkOrderProcess.MESSAGE_REASSIGN);
    }

    Order cancel() {
        return hear(WorkOrderProcess.MESSAGE_CANCEL);
    }

    Order hear(String message) {
        aSecondPasses();
        MessageCorrelationBuilder heard =
                engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(number);
        heard.correlate();
        return this;
    }

    Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult();
    }

    List<String> groupsOf(String task) {
        return engine.getTaskService().getIdentityLinksForTask(task(task).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /**
     * Where the tokens stand, the ladder's apart, which watches all the while, and those that wait for a called process;
     * nowhere once the order has ended.
     */
    List<String> waitsAt() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(this::waitsAt)
                .filter(place -> !place.equals(WorkOrderProcess.TIMER_LIMIT))
                .toList();
    }

    private Stream<String> waitsAt(ProcessInstance instance) {
        var model = engine.getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId());
        return engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream()
                .filter(place -> !(model.getModelElementById(place) instanceof CallActivity));
    }

    /**
     * Every step taken so far, those of a called process where it was called; gateways left out: the branch shows which way
     * they sent it; and the ladder's timer.
     */
    List<String> walk() {
        return steps(id)
                .filter(step -> !step.getActivityType().endsWith("Gateway"))
                .map(HistoricActivityInstance::getActivityId)
                .filter(step -> !step.equals(WorkOrderProcess.TIMER_LIMIT))
                .toList();
    }

    private Stream<HistoricActivityInstance> steps(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .flatMap(step -> step.getCalledProcessInstanceId() == null
                        ? Stream.of(step)
                        : steps(step.getCalledProcessInstanceId()));
    }

    boolean running() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                == 1;
    }

    /** What the engine still holds of the order and all it called: executions, tasks, timers, subscriptions, variables. */
    long leftovers() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .mapToLong(instance -> leftovers(instance.getId()))
                .sum();
    }

    private long leftovers(String instance) {
        var runtime = engine.getRuntimeService();
        return runtime.createExecutionQuery().processInstanceId(instance).count()
                + engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .count()
                + engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .count()
                + runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .count()
                + runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .count();
    }

    long timers() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .count();
    }

    void set(Variable<String> variable, String value) {
        engine.getRuntimeService().setVariable(id, variable.name(), value);
    }

    private static void aSecondPasses() {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 1000));
    }
}
