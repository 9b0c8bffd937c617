package io.heatline.law;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.flow.engine.ActingPerson;
import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.Inbox;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.Fault;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OpenWorkOrder.Address;
import io.heatline.workorder.OpenWorkOrder.Caller;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A completion that fails after any of its writes leaves no trace; one that goes through leaves all of it. */
@Tag("slow")
class OneTransactionTest extends HeatlineTest {

    @Autowired
    private WorkOrders workOrders;

    @Autowired
    private Inbox inbox;

    @Autowired
    private FormShelf forms;

    @Autowired
    private Directory directory;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private ProcessEngine engine;

    /** Every row is compared, so no timer of another order may fire meanwhile, and those at work have to end first. */
    @BeforeEach
    void no_timer_fires() throws InterruptedException {
        executor().shutdown();
        var before = everything();
        for (int tries = 0; tries < 30; tries++) {
            Thread.sleep(1000);
            var now = everything();
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    @AfterEach
    void timers_fire_again() {
        executor().start();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Test
    void a_completion_that_fails_after_any_write_leaves_no_trace() {
        var number = open("1");

        var writes = survives(() -> complete(number, Map.of("decision", "accept")));

        // task, submission, timeline, order, variables, history, projection, audit: more than a dozen at least
        assertThat(writes).isGreaterThan(12);
        assertThat(workOrders.get(number).technician()).isEqualTo(new PersonId("technician"));
    }

    @Test
    void opening_an_order_that_fails_after_any_write_leaves_no_trace() {
        var opened = new WorkOrderNumber[1];

        var writes = survives(() -> opened[0] = open("2"));

        assertThat(writes).isGreaterThan(12);
        assertThat(workOrders.get(requireNonNull(opened[0])).station()).isNotNull();
    }

    /** Fails after the first write, the second, … until it goes through; how many writes that took. */
    private int survives(Runnable work) {
        var before = everything();
        for (int writes = 1; ; writes++) {
            try {
                FailingWrites.after(writes, work);
                return writes - 1;
            } catch (RuntimeException broken) {
                assertThat(broken).hasRootCauseInstanceOf(FailingWrites.Broken.class);
                var after = everything();
                assertThat(differences(before, after))
                        .as("after write %d", writes)
                        .isEmpty();
                before = after;
            }
        }
    }

    private WorkOrderNumber open(String room) {
        return as(
                "agent",
                me -> workOrders.open(
                        new OpenWorkOrder(
                                new Address("锦绣花园", "77号楼", "1", room),
                                new Caller("王丽", "13800002222"),
                                RequestType.REPAIR,
                                Fault.LOW_HEAT,
                                null,
                                null,
                                "不热",
                                null,
                                null,
                                false),
                        me.id()));
    }

    private void complete(WorkOrderNumber number, Map<String, Object> values) {
        as("technician", me -> {
            var task = inbox.ofOrder(me, number).get(0);
            return inbox.complete(me, task.id(), forms.of(task).version(), values);
        });
    }

    private <T> T as(String login, Function<SignedIn, T> work) {
        var person = directory.person(new PersonId(login)).orElseThrow();
        return SignedIn.as(person, () -> acting.as(person, () -> work.apply(SignedIn.current())));
    }

    /** Every row of every table, but for what other threads write meanwhile: chores, sessions, and messages being sent. */
    private Map<String, List<?>> everything() {
        var tables = new TreeMap<String, List<?>>();
        database
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .stream()
                .filter(table -> !table.matches("(?i)(scheduler|session|databasechange).*|notice_message"))
                .forEach(table -> tables.put(table, rows(table)));
        tables.put("notices", database.queryForList("select id from notice_message order by id"));
        return tables;
    }

    private List<String> rows(String table) {
        return database.query("select * from \"" + table + "\"", (row, index) -> text(row)).stream()
                .sorted()
                .toList();
    }

    private static String text(ResultSet row) throws SQLException {
        var values = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.append(row.getMetaData().getColumnName(column))
                    .append('=')
                    .append(row.getString(column))
                    .append(' ');
        }
        return values.toString();
    }

    /** The tables that differ, and only their rows that differ: what a person can read. */
    private static Map<String, List<?>> differences(Map<String, List<?>> before, Map<String, List<?>> after) {
        var different = new TreeMap<String, List<?>>();
        after.forEach((table, rows) -> {
            var changed = new ArrayList<Object>(rows);
            changed.removeAll(new HashSet<>(before.getOrDefault(table, List.of())));
            if (!changed.isEmpty()
                    || rows.size() != before.getOrDefault(table, List.of()).size()) {
                different.put(table, changed);
            }
        });
        return different;
    }
}
