package io.heatline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * db-scripts/sql/ says what the changelog says. After a change of the changelog write it anew:
 * {@code ./mvnw -pl db-scripts test -Dtest=SqlForDbasTest -Dheatline.sql.write=true}
 */
class SqlForDbasTest {
    private static final Path FOLDER = Path.of("sql");

    @Test
    void the_sql_for_postgresql_is_what_the_changelog_says() throws Exception {
        isCommitted("postgresql.sql", SqlForDbas.forPostgresql());
    }

    @Test
    void the_sql_for_oracle_is_what_the_changelog_says() throws Exception {
        isCommitted("oracle.sql", SqlForDbas.forOracle());
    }

    private static void isCommitted(String name, String sql) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("heatline.sql.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, sql);
        }
        assertThat(sql.toUpperCase(Locale.ROOT)).contains("ACT_RU_TASK", "AUDIT_ENTRY", "INTO DATABASECHANGELOG ");
        assertThat(file)
                .as("write it anew with -Dheatline.sql.write=true")
                .content()
                .isEqualTo(sql);
    }
}
