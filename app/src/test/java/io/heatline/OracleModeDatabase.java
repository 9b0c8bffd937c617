package io.heatline;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * As near to Oracle as can be had without one: H2 in its Oracle mode (where {@code ''} is NULL and NULL sorts last), with the
 * tables that the changelog makes on Oracle, read and written through the engine's Oracle mappings and our Oracle statements.
 */
public final class OracleModeDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** What H2 can't know: indexes over functions, and triggers in PL/SQL. */
    private static final Pattern ONLY_ORACLE =
            Pattern.compile("(?is)create (unique )?index .*(case |substr\\().*|create or replace trigger .*");

    private OracleModeDatabase() {}

    /** Points a context at a new database. The schema is there: the changelog would take H2 for H2. */
    public static void use(DynamicPropertyRegistry settings) {
        var url = fresh();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.liquibase.enabled", () -> false);
        settings.add("camunda.bpm.database.type", () -> "oracle");
        settings.add("heatline.database-id", () -> "oracle");
    }

    /** The address of a new database with every table in it. */
    public static String fresh() {
        var url = "jdbc:h2:mem:oracle" + COUNT.incrementAndGet()
                + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            run(connection, "set builtin_alias_override true");
            run(connection, "create alias bitand for \"io.heatline.OracleModeDatabase.bitand\"");
            for (var sql : Schema.STATEMENTS) {
                run(connection, sql);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        return url;
    }

    /** Oracle knows the type of {@code bitand(column, ?)}, which H2's own function does not say before it is asked. */
    public static long bitand(long one, long other) {
        return one & other;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Written once for all tests of a run. */
    private static final class Schema {

        static final List<String> STATEMENTS = statements();

        private static List<String> statements() {
            return Arrays.stream(script().replaceAll("(?m)^--.*$", "")
                            .replaceAll("(?s)create or replace trigger .*?\nend;", "")
                            .replace("NUMBER(*,10)", "NUMBER(38,10)")
                            .replaceAll("(?<=_), ?0\\)", ")")
                            .split(";\\s*\n"))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty() && !ONLY_ORACLE.matcher(sql).matches())
                    .toList();
        }

        private static String script() {
            var resources = new ClassLoaderResourceAccessor();
            var remembered = Path.of("target", UUID.randomUUID() + ".csv");
            var url = "offline:oracle?version=19.0&outputLiquibaseSql=none&changeLogFile=" + remembered;
            var sql = new StringWriter();
            try (var liquibase = new Liquibase(
                    "io/heatline/db/changelog.xml",
                    resources,
                    DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources))) {
                liquibase.update("", sql);
                Files.deleteIfExists(remembered);
            } catch (LiquibaseException cause) {
                throw new IllegalStateException(cause);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            return sql.toString();
        }
    }
}
