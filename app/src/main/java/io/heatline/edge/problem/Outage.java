package io.heatline.edge.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from one that says no. */
final class Outage {

    /** PostgreSQL going down or coming up; H2 closed, or its file lost. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "90098", "90121", "90067");

    private Outage() {}

    /** A transaction that can't be rolled back either says only that its connection is closed: what came first tells more. */
    static boolean isOne(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException sql && isOne(sql)
                    || cause instanceof TransactionSystemException ended && isOne(ended.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
