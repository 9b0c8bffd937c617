package io.heatline.asterisk.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plain AMI connection that keeps all it hears, to the letter. */
final class Tap implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final List<Said> heard = new CopyOnWriteArrayList<>();
    private int actions;

    private Tap(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
        var thread = new Thread(this::listen, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    static Tap open(int port, String secret) throws Exception {
        var tap = new Tap(new Socket(InetAddress.getLoopbackAddress(), port));
        var answer = tap.ask(Map.of("Action", "Login", "Username", "heatline", "Secret", secret));
        if (!answer.get("Response").equals("Success")) {
            throw new IOException("the PBX lets nobody in: " + answer.raw());
        }
        return tap;
    }

    List<Said> heard() {
        return heard;
    }

    /** Sends an action and waits for its response. */
    Said ask(Map<String, String> action) throws Exception {
        String id = send(action);
        return await(
                        said -> said.get("ActionID").equals(id)
                                && !said.get("Response").isEmpty(),
                        Duration.ofSeconds(10))
                .orElseThrow(() -> new IOException("no answer to " + action));
    }

    /** What the list event named {@code each} said, until the list's complete. */
    List<Said> list(Map<String, String> action, String each) throws Exception {
        String id = send(action);
        Predicate<Said> last =
                said -> said.get("ActionID").equals(id) && said.get("EventList").equals("Complete");
        if (await(last, Duration.ofSeconds(10)).isEmpty()) {
            throw new IOException("no list for " + action);
        }
        return heard.stream()
                .filter(said -> said.get("ActionID").equals(id) && said.event().equals(each))
                .toList();
    }

    private synchronized String send(Map<String, String> action) throws IOException {
        String id = "tap-" + ++actions;
        String lines = action.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        socket.getOutputStream().write((lines + "ActionID: " + id + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return id;
    }

    Optional<Said> await(Predicate<Said> wanted, Duration patience) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            var found = heard.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(20);
        }
        return Optional.empty();
    }

    private void listen() {
        try {
            var block = new StringBuilder();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    block.append(line).append("\r\n");
                } else if (!block.isEmpty()) {
                    heard.add(Said.of(block.toString()));
                    block.setLength(0);
                }
            }
        } catch (IOException e) {
            // Our side or theirs was closed.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
