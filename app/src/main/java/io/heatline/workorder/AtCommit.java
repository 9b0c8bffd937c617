package io.heatline.workorder;

import io.heatline.workorder.store.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that nobody reads before their transaction ends: gathered, and written together as the last thing before it commits, after
 * whatever else waits for that moment. Whoever reads them earlier has them written first.
 */
@Component
class AtCommit implements TransactionExecutionListener {

    private final ObjectProvider<Batch> batch;

    /** @param batch asked for late: transactions are there before the mappers are */
    AtCommit(ObjectProvider<Batch> batch) {
        this.batch = batch;
    }

    /** The method of a mapper that takes one row. */
    record Insert(Class<?> mapper, String statement) {}

    /** Writes the row before the running transaction commits; at once where there is none. */
    void add(Insert insert, Object row) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            gathered().rows.computeIfAbsent(insert, first -> new ArrayList<>()).add(row);
        } else {
            send(insert, List.of(row));
        }
    }

    /** What is gathered is in its table from now on. */
    void writeNow() {
        var running = running();
        if (running != null) {
            running.write();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        writeNow();
    }

    private void send(Insert insert, List<?> rows) {
        batch.getObject().send(insert.mapper(), insert.statement(), rows);
    }

    private Gathered gathered() {
        var running = running();
        return running == null ? begin() : running;
    }

    private static @Nullable Gathered running() {
        return (Gathered) TransactionSynchronizationManager.getResource(AtCommit.class);
    }

    private Gathered begin() {
        var gathered = new Gathered();
        gathered.resume();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    /** Of one transaction. */
    private final class Gathered implements TransactionSynchronization {

        private final Map<Insert, List<Object>> rows = new LinkedHashMap<>();

        void write() {
            var all = new LinkedHashMap<>(rows);
            rows.clear();
            all.forEach(AtCommit.this::send);
        }

        /** What was gathered before it stays when all after it is taken back. */
        @Override
        public void savepoint(Object savepoint) {
            write();
        }

        @Override
        public void savepointRollback(Object savepoint) {
            rows.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AtCommit.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.class);
        }
    }
}
