package io.heatline.processes;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

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
                .processInstanceId(id)
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

    /** Where the tokens stand, the ladder's apart, which watches all the while; nowhere once the order has ended. */
    List<String> waitsAt() {
        return running()
                ? engine.getRuntimeService().getActiveActivityIds(id).stream()
                        .filter(place -> !place.equals(WorkOrderProcess.TIMER_LIMIT))
                        .toList()
                : List.of();
    }

    /** Every step taken so far, gateways left out: the branch shows which way they sent it; and the ladder's timer. */
    List<String> walk() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(step -> !step.getActivityType().endsWith("Gateway"))
                .map(HistoricActivityInstance::getActivityId)
                .filter(step -> !step.equals(WorkOrderProcess.TIMER_LIMIT))
                .toList();
    }

    boolean running() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                == 1;
    }

    /** What the engine still holds of the order: executions, tasks, timers, subscriptions, variables. */
    long leftovers() {
        var runtime = engine.getRuntimeService();
        return runtime.createExecutionQuery().processInstanceId(id).count()
                + engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .count()
                + engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .count()
                + runtime.createEventSubscriptionQuery().processInstanceId(id).count()
                + runtime.createVariableInstanceQuery().processInstanceIdIn(id).count();
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
