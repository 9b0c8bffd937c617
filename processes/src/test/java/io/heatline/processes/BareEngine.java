package io.heatline.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine in memory, with the shipped models and a {@link House} behind it; built once, cleared after each test. */
final class BareEngine implements BeforeEachCallback, AfterEachCallback {

    private static final Instant A_COLD_MORNING = Instant.parse("2026-11-22T00:00:00Z");
    private static final House HOUSE = new House();
    private static final ProcessEngine ENGINE = build();

    final House house = HOUSE;
    final ProcessEngine engine = ENGINE;
    private int orders;

    private static ProcessEngine build() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setBeans(HOUSE.beans());
        ProcessEngine engine = configuration
                .setJdbcUrl("jdbc:h2:mem:bare")
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        deploy(engine);
        return engine;
    }

    private static void deploy(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        ShippedModel.each()
                .forEach(
                        model -> deployment.addClasspathResource(model.process().model()));
        ShippedModel.anywhere(UserTask.class)
                .forEach(form ->
                        deployment.addString(form + ".form", "{\"id\":\"%s\",\"type\":\"default\"}".formatted(form)));
        deployment.deploy();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.setCurrentTime(Date.from(A_COLD_MORNING));
        house.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "the test is over"));
        ClockUtil.reset();
    }

    /** An order whose station the rules name. */
    Order openedFor(String station) {
        house.station = station;
        return open(ShippedProcess.WORK_ORDER, false);
    }

    /** A consultation or a complaint. */
    Order opened(ShippedProcess process, boolean solvedOnCall) {
        house.station = "S01";
        return open(process, solvedOnCall);
    }

    /** An order that the rules can't place. */
    Order openedUndecided() {
        house.station = null;
        return open(ShippedProcess.WORK_ORDER, false);
    }

    Order openedAndSolved() {
        return open(ShippedProcess.WORK_ORDER, true);
    }

    private Order open(ShippedProcess process, boolean solvedOnCall) {
        String number = "HL20261122-%05d".formatted(++orders);
        var variables = WorkOrderProcess.initialVariables(solvedOnCall, House.now());
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(process.key(), number, variables)
                .getId();
        return new Order(engine, id, number);
    }

    /** Moves the clock and runs the timers that have come due, as the job executor would. */
    void timePasses(Duration time) {
        ClockUtil.setCurrentTime(Date.from(House.now().plus(time)));
        runDueTimers();
    }

    void runDueTimers() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
