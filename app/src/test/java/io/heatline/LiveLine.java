package io.heatline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A line on which somebody's browser is told what happens, read as it comes. */
public final class LiveLine implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final InputStream body;

    private LiveLine(InputStream body) {
        this.body = body;
    }

    /** Opens it; from here on nothing is missed. */
    public static LiveLine open(String root, String login, String password, @Nullable String lastSeen)
            throws IOException, InterruptedException {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(root + "/api/live"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        var asked = lastSeen == null ? request : request.header("Last-Event-ID", lastSeen);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var line = new LiveLine(
                http.send(asked.build(), BodyHandlers.ofInputStream()).body());
        var reader = new Thread(line::read);
        reader.setDaemon(true);
        reader.start();
        assertThat(line.next("data:{}")).isNotNull();
        return line;
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.endsWith(":beat")).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("closed");
        }
    }

    /** The next line that begins so; null when none comes in time. */
    public @Nullable String next(String start) throws InterruptedException {
        var read = until(line -> line.startsWith(start));
        return read.isEmpty() || !read.get(read.size() - 1).startsWith(start) ? null : read.get(read.size() - 1);
    }

    /** What comes up to the line that is waited for, that line included, or as much as comes in time. */
    public List<String> until(Predicate<String> last) throws InterruptedException {
        var read = new ArrayList<String>();
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line != null) {
                read.add(line);
                if (last.test(line)) {
                    return read;
                }
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
