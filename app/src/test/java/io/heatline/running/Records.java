package io.heatline.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the product has in its database, and whether all of it tells one story. */
final class Records implements AutoCloseable {

    private static final String FILE = "heatline.mv.db";

    private final Connection database;

    Records(Connection database) {
        this.database = database;
    }

    /** What a dead product left: read from a copy, so that the product itself has to recover the original. */
    static Records left(Path data, Path aside) throws IOException, SQLException {
        Files.createDirectories(aside);
        Files.copy(data.resolve(FILE), aside.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        var place = aside.resolve("heatline").toAbsolutePath();
        return new Records(DriverManager.getConnection("jdbc:h2:file:" + place, "sa", ""));
    }

    /** Order, inbox, engine, submissions, timeline and audit tell one story. */
    void agree() throws SQLException {
        none("tasks of the engine that the inbox lacks, or has for somebody else", """
            select e.id_ from act_ru_task e left join flow_task i on i.task_id = e.id_
            where i.task_id is null or coalesce(i.assignee, '-') <> coalesce(e.assignee_, '-')
            """);
        none("tasks of the inbox that the engine lacks", """
            select i.task_id from flow_task i left join act_ru_task e on e.id_ = i.task_id where e.id_ is null
            """);
        none("tasks of the inbox that tell another status than their order", """
            select i.task_id from flow_task i join workorder_order o on o.order_number = i.order_number
            where o.status <> i.status
            """);
        none("orders under way without a process, or ended with one", """
            select o.order_number from workorder_order o
            left join act_ru_execution e on e.business_key_ = o.order_number and e.parent_id_ is null
                and e.super_exec_ is null
            where (o.status in ('CLOSED', 'CANCELLED')) <> (e.id_ is null)
            """);
        none("tasks that a person completed without a submission", """
            select h.id_ from act_hi_taskinst h left join flow_submission s on s.task_id = h.id_
            where h.delete_reason_ = 'completed' and s.id is null
            """);
        none("submissions of tasks that are not completed", """
            select s.task_id from flow_submission s left join act_hi_taskinst h on h.id_ = s.task_id
            where s.task_id is not null and coalesce(h.delete_reason_, '-') <> 'completed'
            """);
        none("orders whose timeline, submissions and audit count differently", """
            select o.order_number from workorder_order o where
            (select count(*) from flow_submission s where s.order_number = o.order_number and s.task_id is not null)
            <> (select count(*) from workorder_timeline t
                where t.order_number = o.order_number and t.kind = 'TASK_COMPLETED')
            or (select count(*) from flow_submission s where s.order_number = o.order_number and s.task_id is not null)
            <> (select count(*) from audit_entry a where a.object_id = o.order_number and a.action = 'task.complete')
            """);
    }

    /** Where every request says something of its own in its details. */
    void eachRequestOpenedOneOrder() throws SQLException {
        none("requests that opened two orders", """
            select cast(details as varchar(1000)) from workorder_order
            group by cast(details as varchar(1000)) having count(*) > 1
            """);
    }

    /** The order whose details these are. */
    Optional<String> numberOf(String details) throws SQLException {
        var query = "select order_number from workorder_order where cast(details as varchar(1000)) = ?";
        try (var statement = database.prepareStatement(query)) {
            statement.setString(1, details);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    long orders() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from workorder_order")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Nothing answers the query. */
    void none(String what, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).as(what).isEmpty();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
