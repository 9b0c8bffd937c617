package io.heatline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgres")
class SqlOnPostgresqlTest {
    @Test
    void what_a_dba_ran_by_hand_is_what_the_next_start_expects() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, Files.readString(Path.of("sql", "postgresql.sql")));

            assertThat(Databases.update(connection)).isZero();
        }
    }

    @Test
    void the_database_itself_refuses_to_rewrite_the_audit() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var connection = server.getPostgresDatabase().getConnection()) {
            Databases.update(connection);
            connection.setAutoCommit(true);
            execute(connection, """
                    insert into audit_entry (happened_at, action, object_kind, object_id)
                    values (current_timestamp, 'order.read', 'work-order', 'HL20261122-00017')""");

            for (var change : new String[] {
                "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry"
            }) {
                assertThatThrownBy(() -> execute(connection, change)).hasMessageContaining("append-only");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
