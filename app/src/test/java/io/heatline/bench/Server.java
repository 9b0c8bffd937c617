package io.heatline.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One PostgreSQL that has on disk what it says it has, with a database for either side. */
final class Server {

    private static final String BARE = "bare";

    private final EmbeddedPostgres running;

    private Server(EmbeddedPostgres running) {
        this.running = running;
    }

    static Server start() {
        try {
            var running = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            var server = new Server(running);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    String productUrl() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** A pool as large as the product's and with its room for statements, on an empty database of its own. */
    HikariDataSource barePool(int size) {
        execute("create database " + BARE);
        var settings = new HikariConfig();
        settings.setPoolName(BARE);
        settings.setJdbcUrl(running.getJdbcUrl("postgres", BARE));
        settings.setUsername("postgres");
        settings.setMaximumPoolSize(size);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.addDataSourceProperty("preparedStatementCacheQueries", 2048);
        settings.addDataSourceProperty("preparedStatementCacheSizeMiB", 32);
        return new HikariDataSource(settings);
    }

    /** The product's database without the product's limits, to fill it. */
    DataSource database() {
        return running.getPostgresDatabase();
    }

    /** The first column of the first row, in words. */
    String ask(String query) {
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void execute(String command) {
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void stop() {
        try {
            running.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
