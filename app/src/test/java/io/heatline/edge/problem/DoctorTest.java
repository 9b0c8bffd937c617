package io.heatline.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DoctorTest {

    @Test
    void a_pool_that_gives_no_connection_is_a_database_away() {
        var failure = new CannotCreateTransactionException("x", new SQLTransientConnectionException("timed out"));

        var diagnosis = Doctor.diagnose(failure);

        assertThat(diagnosis.status().value()).isEqualTo(503);
        assertThat(diagnosis.code()).isEqualTo("database-unavailable");
        assertThat(diagnosis.retryAfter()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P03", "90098"})
    void a_line_that_breaks_in_the_middle_is_one_too(String state) {
        var failure = new IllegalStateException("engine", new RuntimeException(new SQLException("gone", state)));

        assertThat(Doctor.diagnose(failure).code()).isEqualTo("database-unavailable");
    }

    @Test
    void a_line_that_breaks_so_that_nothing_can_be_rolled_back_is_one_too() {
        var failure = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        failure.initApplicationException(new IllegalStateException("engine", new SQLException("going down", "57P01")));

        assertThat(Doctor.diagnose(failure).code()).isEqualTo("database-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void a_database_that_says_no_is_not_away(String state) {
        assertThat(Doctor.diagnose(new RuntimeException(new SQLException("no", state)))
                        .code())
                .isEqualTo("internal-error");
    }

    @Test
    void two_at_once_is_a_conflict() {
        assertThat(Doctor.diagnose(new DuplicateKeyException("x")).code()).isEqualTo("changed-meanwhile");
        assertThat(Doctor.diagnose(new PessimisticLockingFailureException("x"))
                        .status()
                        .value())
                .isEqualTo(409);
    }
}
