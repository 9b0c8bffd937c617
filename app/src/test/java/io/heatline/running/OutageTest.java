package io.heatline.running;

import io.heatline.running.OutageStory.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's PostgreSQL is stopped, or the network to it falls silent, and it comes back. */
@Tag("running")
class OutageTest {

    @TempDir
    Path folder;

    private static final Duration GONE = Duration.ofSeconds(20);

    @Test
    void the_database_is_stopped_for_twenty_seconds() throws Exception {
        running((story, server, wire) -> story.told("stopped", stopped(server), GONE));
    }

    @Test
    @Tag("soak")
    void the_network_to_the_database_falls_silent_for_twenty_seconds() throws Exception {
        running((story, server, wire) -> story.told("silent", silent(wire), GONE));
    }

    private interface Case {
        void told(OutageStory story, PostgresServer server, Wire wire) throws Exception;
    }

    private void running(Case one) throws Exception {
        try (var server = new PostgresServer(folder.resolve("postgres"), freePort());
                var wire = new Wire(server.port());
                var product = new RunningProduct(folder, settings(wire.port()))) {
            product.start();
            one.told(new OutageStory(product, server), server, wire);
        }
    }

    private List<String> settings(int port) throws IOException {
        return List.of(
                "--spring.profiles.active=demo,postgresql",
                "--heatline.demo.orders=false",
                "--heatline.data=" + Files.createDirectory(folder.resolve("data")),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "--spring.datasource.username=postgres");
    }

    private static Failure stopped(PostgresServer server) {
        return new Failure() {
            @Override
            public void begin() throws IOException {
                server.stop();
            }

            @Override
            public void end() throws IOException {
                server.start();
            }
        };
    }

    private static Failure silent(Wire wire) {
        return new Failure() {
            @Override
            public void begin() {
                wire.fallSilent();
            }

            @Override
            public void end() {
                wire.speak();
            }
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
