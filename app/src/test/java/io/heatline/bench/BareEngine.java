package io.heatline.bench;

import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_NEEDED;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.CREW;
import static io.heatline.processes.WorkOrderProcess.DECISION;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.END_CLOSED;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;
import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.OUTCOME;
import static io.heatline.processes.WorkOrderProcess.PRIORITY;
import static io.heatline.processes.WorkOrderProcess.ROUTED;
import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.STATION;
import static io.heatline.processes.WorkOrderProcess.TECHNICIAN;
import static io.heatline.processes.WorkOrderProcess.TIMER_LIMIT;

import io.heatline.processes.ShippedProcess;
import io.heatline.processes.WorkOrderProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine alone, called in its own JVM: the shipped model and forms, the same user tasks with the same steering
 * variables, and service tasks that do nothing but set what the model reads.
 */
final class BareEngine implements Side, AutoCloseable {

    private static final List<String> FORMS =
            List.of("dispatch", "accept", "handle", "complete", "reassign", "cancel", "report", "inform");

    private final ProcessEngine engine;
    private final AtomicInteger orders = new AtomicInteger();

    BareEngine(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setBeans(beans());
        configuration.setDataSource(database);
        configuration.setDmnEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        engine = configuration
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setAuthorizationEnabled(false)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(ShippedProcess.SATISFACTION.model())
                .addClasspathResource(ShippedProcess.WORK_ORDER.model())
                .addClasspathResource("satisfaction/callback.form");
        FORMS.forEach(form -> deployment.addClasspathResource("work-order/" + form + ".form"));
        deployment.deploy();
    }

    @Override
    public void walk() {
        var number = "B%07d".formatted(orders.incrementAndGet());
        var variables = WorkOrderProcess.initialVariables(false, Instant.now());
        engine.getRuntimeService().startProcessInstanceByKey(WorkOrderProcess.KEY, number, variables);
        step(number, "accept", Map.of(DECISION.name(), "accept"));
        step(number, "handle", Map.of());
        step(number, "complete", Map.of());
        step(number, "callback", Map.of(OUTCOME.name(), "satisfied"));
    }

    private void step(String number, String key, Map<String, Object> variables) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        tasks.complete(task.getId(), variables);
    }

    @Override
    public long closed() {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(END_CLOSED)
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("classifyRequest", (JavaDelegate) execution -> PRIORITY.set(execution, "NORMAL"));
        beans.put("assignStation", (JavaDelegate) BareEngine::assign);
        beans.put("dispatchOrder", (JavaDelegate) BareEngine::dispatch);
        beans.put("acceptOrder", (JavaDelegate) BareEngine::accept);
        beans.put("recordVisit", (JavaDelegate) execution -> limit(execution, in(24)));
        beans.put("completeOrder", (JavaDelegate) BareEngine::complete);
        beans.put("recordCallback", (JavaDelegate) BareEngine::callBack);
        List.of("closeOrder", "declineOrder", "reassignOrder", "reopenOrder", "cancelOrder", "climbLadder")
                .forEach(name -> beans.put(name, (JavaDelegate) execution -> {}));
        return beans;
    }

    private static void assign(DelegateExecution execution) {
        ROUTED.set(execution, true);
        DISPATCH_DUE.set(execution, in(1));
        toStation(execution);
    }

    private static void dispatch(DelegateExecution execution) {
        toStation(execution);
        TECHNICIAN.set(execution, null);
        ACCEPT_DUE.set(execution, in(1));
        limit(execution, in(1));
        HANDLE_DUE.set(execution, in(4));
        COMPLETE_DUE.set(execution, in(24));
        CALLBACK_DUE.set(execution, in(48));
    }

    private static void accept(DelegateExecution execution) {
        TECHNICIAN.set(execution, "technician");
        limit(execution, in(4));
    }

    private static void complete(DelegateExecution execution) {
        CALLBACK_NEEDED.set(execution, true);
        CALLBACK_DUE.set(execution, in(24));
    }

    /** The one timer waits for the next step's limit, as it does in the product. */
    private static void limit(DelegateExecution execution, Instant at) {
        RUNG_DUE.set(execution, at);
        var clockwork = execution.getProcessEngineServices().getManagementService();
        clockwork
                .createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(TIMER_LIMIT)
                .list()
                .forEach(timer -> clockwork.setJobDuedate(timer.getId(), Date.from(at)));
    }

    private static void callBack(DelegateExecution execution) {
        CALL_AGAIN_AT.set(execution, in(4));
        CALLBACK_DUE.set(execution, in(8));
    }

    private static void toStation(DelegateExecution execution) {
        STATION.set(execution, "S01");
        CREW.set(execution, "crew-S01");
        LEAD.set(execution, "lead-S01");
    }

    private static Instant in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }
}
