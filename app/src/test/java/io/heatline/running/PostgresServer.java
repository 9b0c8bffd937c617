package io.heatline.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that keeps its promises on disk, and can be stopped and started again on its data. */
final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        start();
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        running = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .start();
    }

    /** Cuts every line and closes the door. */
    void stop() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Past the product, for the test. */
    Connection ask() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
