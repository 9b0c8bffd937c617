package io.heatline.workorder.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Within a transaction an order's row is read once, and anew only after orders were written or something was locked: what
 * one delegate after the other asks costs one question.
 */
@Component
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class}),
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
})
class ReadOnce implements Interceptor {

    /** The only mappers that write orders: no other room touches its tables. */
    private static final String OURS = ReadOnce.class.getPackageName() + ".";

    private static final String ORDERS = OrderMapper.class.getName() + ".";
    private static final String ONE = ORDERS + "byNumber";

    /** Statements and their parts are left as they are. */
    @Override
    public Object plugin(Object target) {
        return target instanceof Executor ? Interceptor.super.plugin(target) : target;
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        var statement = (MappedStatement) call.getArgs()[0];
        if (statement.getSqlCommandType() != SqlCommandType.SELECT) {
            return written(statement, call);
        }
        if (statement.getId().equals(ONE)) {
            return read(String.valueOf(call.getArgs()[1]), call);
        }
        if (statement.isFlushCacheRequired()) {
            Rows.ofTransaction().ifPresent(Rows::forget);
        }
        return call.proceed();
    }

    private static Object written(MappedStatement statement, Invocation call) throws Throwable {
        if (changesOrders(statement)) {
            Rows.ofTransaction().ifPresent(Rows::forget);
        }
        return call.proceed();
    }

    /** A row that is added elsewhere leaves each order as it was. */
    private static boolean changesOrders(MappedStatement statement) {
        return statement.getId().startsWith(ORDERS)
                || statement.getId().startsWith(OURS) && statement.getSqlCommandType() != SqlCommandType.INSERT;
    }

    private static Object read(String number, Invocation call) throws Throwable {
        var rows = Rows.ofTransaction();
        if (rows.isEmpty()) {
            return call.proceed();
        }
        var known = rows.get().known.get(number);
        if (known == null) {
            known = (List<?>) call.proceed();
            rows.get().known.put(number, known);
        }
        return known;
    }

    /** What the running transaction has read. */
    private static final class Rows implements TransactionSynchronization {

        private final Map<String, List<?>> known = new HashMap<>();

        static Optional<Rows> ofTransaction() {
            if (!TransactionSynchronizationManager.isActualTransactionActive()
                    || !TransactionSynchronizationManager.isSynchronizationActive()) {
                return Optional.empty();
            }
            var running = (Rows) TransactionSynchronizationManager.getResource(Rows.class);
            return Optional.of(running == null ? begin() : running);
        }

        private static Rows begin() {
            var rows = new Rows();
            rows.resume();
            TransactionSynchronizationManager.registerSynchronization(rows);
            return rows;
        }

        void forget() {
            known.clear();
        }

        @Override
        public void savepointRollback(Object savepoint) {
            forget();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Rows.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Rows.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Rows.class);
        }
    }
}
