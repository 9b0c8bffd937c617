package io.heatline.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged product in a process of its own, on a free port of this machine. Started again after a death it finds the data it
 * left. Compiled by the quick compiler alone: it lives for seconds, and its starts are most of what a case here costs.
 */
final class RunningProduct implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR = Path.of("target", "heatline.jar").toAbsolutePath();
    private static final Path UNPACKED = Path.of("target", "running", "product").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int port = freePort();
    private final Path log;
    private final List<String> settings;
    private @Nullable Process process;

    /** @param settings beside the port, as a command line gives them */
    RunningProduct(Path folder, List<String> settings) {
        this.log = folder.resolve("product.log");
        this.settings = List.copyOf(settings);
    }

    int port() {
        return port;
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it takes requests; gives how long that took. */
    Duration start() {
        long begun = System.nanoTime();
        try {
            var started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            while (!ready()) {
                assertThat(started.isAlive()).as(this::lastWords).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as(this::lastWords)
                        .isLessThan(PATIENCE);
                Thread.sleep(100);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cause);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. Returns at once. */
    void kill() {
        running().destroyForcibly();
    }

    /** Waits until the killed process is no more. */
    void awaitDeath() throws InterruptedException {
        assertThat(running().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(running().exitValue()).as("killed, not ended").isEqualTo(137);
    }

    /** The end of what it wrote. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private boolean ready() {
        try {
            var health = (HttpURLConnection)
                    URI.create(root() + "/actuator/health/readiness").toURL().openConnection();
            health.setConnectTimeout(1_000);
            health.setReadTimeout(5_000);
            return health.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> command() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djavax.xml.datatype.DatatypeFactory=com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl",
                "-jar",
                unpacked().toString(),
                "--server.port=" + port));
        command.addAll(settings);
        return command;
    }

    /** As {@code ./heatline run} does it: an unpacked jar starts some seconds faster. */
    private static synchronized Path unpacked() throws IOException, InterruptedException {
        assertThat(JAR).as("the package phase comes before these cases").exists();
        var into = UNPACKED.resolve("of-" + Files.getLastModifiedTime(JAR).toMillis());
        if (!Files.exists(into)) {
            FileSystemUtils.deleteRecursively(UNPACKED);
            Files.createDirectories(UNPACKED);
            var part = UNPACKED.resolve("part");
            var extract = new ProcessBuilder(
                            JAVA,
                            "-Djarmode=tools",
                            "-jar",
                            JAR.toString(),
                            "extract",
                            "--destination",
                            part.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(extract.waitFor()).isZero();
            Files.move(part, into);
        }
        return into.resolve(JAR.getFileName());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
