package io.heatline.flow.store;

import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/**
 * Gives the engine the connection of the running transaction as it is. It would ask through a proxy that looks for that
 * connection again with each statement it prepares.
 */
public final class EngineConnections extends SpringManagedTransactionFactory {

    private final DataSource database;

    private EngineConnections(DataSource database) {
        this.database = database;
    }

    /** @param database the one whose transactions Spring runs */
    public static void of(DataSource database, ProcessEngineConfigurationImpl engine) {
        engine.setTransactionFactory(new EngineConnections(database));
    }

    @Override
    public Transaction newTransaction(DataSource proxied, TransactionIsolationLevel level, boolean autoCommit) {
        return super.newTransaction(database, level, autoCommit);
    }
}
