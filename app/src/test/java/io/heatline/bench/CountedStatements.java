package io.heatline.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** Writes down which statements the server's request threads send to the database, while somebody listens. A batch is one. */
@Component
@Profile("test")
public class CountedStatements implements BeanPostProcessor {

    private static volatile @Nullable Queue<String> heard;

    /** What the requests made meanwhile have sent, in order. */
    public static List<String> of(Runnable requests) {
        var statements = new ConcurrentLinkedQueue<String>();
        heard = statements;
        try {
            requests.run();
        } finally {
            heard = null;
        }
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Listening(source) : bean;
    }

    private static boolean listening() {
        return heard != null && Thread.currentThread().getName().startsWith("http-nio");
    }

    private static final class Listening extends AbstractDataSource {

        private final DataSource source;

        Listening(DataSource source) {
            this.source = source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = source.getConnection();
            return listening() ? heard(connection) : connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return source.getConnection(user, password);
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return type.isInstance(this) ? type.cast(this) : source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return type.isInstance(this) || source.isWrapperFor(type);
        }
    }

    private static Connection heard(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var answer = call(() -> method.invoke(connection, arguments));
            return answer instanceof PreparedStatement statement && arguments[0] instanceof String sql
                    ? heard(statement, sql)
                    : answer;
        });
    }

    private static PreparedStatement heard(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            var listener = heard;
            if (listener != null && method.getName().startsWith("execute")) {
                listener.add(sql.strip().replaceAll("\\s+", " "));
            }
            return call(() -> method.invoke(statement, arguments));
        });
    }

    private interface Call {
        @Nullable
        Object answer() throws ReflectiveOperationException;
    }

    private static @Nullable Object call(Call call) throws Throwable {
        try {
            return call.answer();
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
