package io.heatline.customer;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Inserts what another node or agent may be inserting at this moment. */
@Component
class FirstOneWins {

    private final TransactionTemplate savepoint;

    FirstOneWins(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Inserts, or leaves the row that was there first: the caller reads it afterwards. The savepoint is for PostgreSQL,
     * where a refused insert would otherwise end the caller's transaction.
     *
     * @return whether it was inserted; the other one's row means the same
     */
    boolean insert(Runnable insert) {
        try {
            savepoint.executeWithoutResult(status -> insert.run());
            return true;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }
}
