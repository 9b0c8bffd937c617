package io.heatline.law;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Lets the database refuse to go on after the n-th write of the current thread, the write itself having been made. */
@Component
@Profile("test")
class FailingWrites implements BeanPostProcessor {

    private static final ThreadLocal<int[]> LEFT = new ThreadLocal<>();

    /** What the database says when it fails on purpose. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Runs with a failure after so many writes. */
    static void after(int writes, Runnable work) {
        LEFT.set(new int[] {writes});
        try {
            work.run();
        } finally {
            LEFT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                ? new Watched(source)
                : bean;
    }

    private static final class Watched extends DelegatingDataSource {
        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return LEFT.get() == null ? connection : proxy(Connection.class, connection, FailingWrites::connection);
        }
    }

    private interface Call {
        Object answer(Object target, Method method, Object[] arguments) throws Throwable;
    }

    private static Object connection(Object target, Method method, Object[] arguments) throws Throwable {
        var answer = method.invoke(target, arguments);
        return answer instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, FailingWrites::statement)
                : answer;
    }

    private static Object statement(Object target, Method method, Object[] arguments) throws Throwable {
        var answer = method.invoke(target, arguments);
        var wrote = method.getName().startsWith("executeUpdate")
                || method.getName().equals("executeBatch")
                || method.getName().equals("execute") && ((PreparedStatement) target).getUpdateCount() >= 0;
        var left = LEFT.get();
        if (wrote && left != null && --left[0] == 0) {
            throw new Broken();
        }
        return answer;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return call.answer(target, method, arguments);
            } catch (InvocationTargetException wrapped) {
                throw wrapped.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
