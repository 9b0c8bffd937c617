package io.heatline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    private static Connection schema;

    @BeforeAll
    static void applyTheChangelog() throws Exception {
        schema = Databases.emptyH2();
        Databases.update(schema);
    }

    @AfterAll
    static void close() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_table_of_ours_passes(Gate gate) throws SQLException {
        assertThat(gate.broken(schema)).isEmpty();
    }

    /** One table that breaks every gate, so that none of them can go blind unnoticed. */
    @ParameterizedTest
    @EnumSource
    void a_table_that_breaks_it_is_seen(Gate gate) throws SQLException {
        try (var connection = Databases.emptyH2();
                var statement = connection.createStatement()) {
            statement.execute("create table identity_good (id int primary key)");
            statement.execute("""
                    create table kitchen_sink (
                      size int, a_name_of_more_than_thirty_letters int, done boolean, told varchar(2000),
                      note varchar(10) default '' not null, good_id int references identity_good (id))""");

            assertThat(gate.broken(connection)).isNotEmpty();
        }
    }

    @Test
    void the_gates_look_at_our_tables_and_camundas_stand_beside_them() throws SQLException {
        assertThat(count("table_name in ('IDENTITY_PERSON', 'AUDIT_ENTRY', 'FILE_OBJECT')"))
                .isEqualTo(3);
        assertThat(count("table_name like 'ACT\\_RU\\_%'")).isGreaterThan(15);
    }

    private static int count(String where) throws SQLException {
        try (var statement = schema.createStatement();
                var rows = statement.executeQuery("select count(*) from information_schema.tables where " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
