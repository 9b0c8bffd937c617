package io.heatline.edge.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mock.env.MockEnvironment;

class DatabaseTroubleTest {

    private static String told(SQLException failure) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://user:secret@db/heat?password=secret");
        var analysis = new DatabaseFailureAnalyzer(environment).analyze(new IllegalStateException(failure));
        return analysis == null ? "" : analysis.getDescription() + analysis.getAction();
    }

    @Test
    void a_wrong_password_is_told_without_telling_the_password() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (var open = DriverManager.getConnection(url, "sa", "right")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, "sa", "wrong"))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(told(failure))
                            .contains(
                                    "refuses the user or the password",
                                    "HEATLINE_DB_PASSWORD",
                                    "jdbc:postgresql://db/heat")
                            .doesNotContain("secret"));
            assertThat(open.isClosed()).isFalse();
        }
    }

    @Test
    void an_unreachable_database_and_a_missing_one_are_told_apart() {
        assertThat(told(new SQLException("refused", "08001"))).contains("cannot be reached", "HEATLINE_DB_URL");
        assertThat(told(new SQLException("no such", "3D000"))).contains("no such database");
        assertThat(told(new SQLException("locked", "90020"))).contains("in use by another program");
    }

    @Test
    void another_failure_is_left_to_others() {
        var analyzer = new DatabaseFailureAnalyzer(new MockEnvironment());

        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isNull();
        assertThat(analyzer.analyze(new IllegalStateException("no database in it")))
                .isNull();
    }

    @Test
    void an_older_program_refuses_a_newer_schema() throws Exception {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        update(database);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                            + " values ('from-next-year', 'x', 'y.xml', current_timestamp, 999, 'EXECUTED')");
        }

        var refusal = NestedExceptionUtils.getMostSpecificCause(catchThrowable(() -> update(database)));

        assertThat(refusal)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer than this program")
                .hasMessageContaining("from-next-year");
    }

    private static void update(JdbcDataSource database) throws Exception {
        var update = new SchemaUpdate();
        update.setDataSource(database);
        update.setChangeLog("classpath:io/heatline/db/changelog.xml");
        update.setResourceLoader(new org.springframework.core.io.DefaultResourceLoader());
        update.afterPropertiesSet();
    }
}
