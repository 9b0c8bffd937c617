package io.heatline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a run; a database of its own for each who asks. */
public final class PostgresDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgresDatabase() {}

    /** The address of a new, empty database. */
    public static String url() {
        var name = "heatline" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException cause) {
            throw new IllegalStateException(cause);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
