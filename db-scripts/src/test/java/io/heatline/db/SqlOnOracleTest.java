package io.heatline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How far Oracle's script can be checked without an Oracle server: H2 in Oracle mode takes its types and nearly every
 * statement. What it can't take is named here, one by one.
 */
class SqlOnOracleTest {
    /** Function-based indexes, which H2 doesn't know. */
    private static final Pattern ONLY_ORACLE = Pattern.compile("(?is)create (unique )?index .*(case |substr\\().*");

    @Test
    void every_statement_h2_can_know_runs_in_its_oracle_mode() throws Exception {
        List<String> refused = new ArrayList<>();
        List<String> statements = statements();
        try (var connection =
                DriverManager.getConnection("jdbc:h2:mem:oracle;MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH")) {
            for (String sql : statements) {
                refusal(connection, sql).ifPresent(refused::add);
            }
        }

        assertThat(statements).hasSizeGreaterThan(300);
        assertThat(refused).isEmpty();
    }

    /** Oracle counts bytes unless told, and a Chinese character has three. */
    @Test
    void our_text_is_measured_in_characters() throws Exception {
        assertThat(statements())
                .filteredOn(sql -> sql.startsWith("CREATE TABLE ") && !sql.startsWith("CREATE TABLE DATABASECHANGELOG"))
                .hasSizeGreaterThan(5)
                .allSatisfy(sql -> assertThat(sql).doesNotContainPattern("VARCHAR2\\(\\d+\\)"));
    }

    private static Optional<String> refusal(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(sql + " -> " + e.getMessage());
        }
    }

    private static List<String> statements() throws IOException {
        String script = Files.readString(Path.of("sql", "oracle.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replaceAll("(?s)create or replace trigger .*?\n/", "") // PL/SQL
                .replace("NUMBER(*,10)", "NUMBER(38,10)")
                .replaceAll("NUMBER\\((\\d+), 0\\)", "NUMBER($1)")
                // Camunda's indexes hold a constant, so that rows without a tenant are in them.
                .replace("(TENANT_ID_, 0)", "(TENANT_ID_)");
        return Arrays.stream(script.split(";\\s*\n"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty() && !ONLY_ORACLE.matcher(sql).matches())
                .toList();
    }
}
