package io.heatline.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PBX's manager interface on a loopback port: lets anybody in, says what a test makes it say, and notes what it is asked. */
final class FakePbx implements AutoCloseable {

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    volatile List<String> channels = List.of();
    /** What else it says of a channel: lines. */
    volatile Map<String, String> ofChannels = Map.of();

    /** What its queues hold: events without their last line. */
    volatile List<String> queues = List.of();

    /** What any channel's variables hold. */
    volatile Map<String, String> variables = Map.of();

    volatile boolean heeds = true;

    private final ServerSocket listening;
    private volatile @Nullable Socket talking;

    FakePbx() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "fake-pbx");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Says events, each a block of lines. */
    void say(String events) throws IOException {
        Socket socket = talking;
        if (socket == null) {
            throw new IOException("nobody is connected");
        }
        write(socket, events.replace("\n", "\r\n"));
    }

    /** Whether it was asked for this, with these fields. */
    boolean wasAsked(String action, String field, String value) {
        return asked.stream().anyMatch(one -> action.equals(one.get("action")) && value.equals(one.get(field)));
    }

    boolean connected() {
        return asked.stream().anyMatch(one -> "CoreShowChannels".equals(one.get("action")));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        Socket socket = talking;
        if (socket != null) {
            socket.close();
        }
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
                talk(socket);
            } catch (IOException e) {
                // One side closed it.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        write(socket, "Asterisk Call Manager/9.0.0\r\n");
        for (var action = next(in); !action.isEmpty(); action = next(in)) {
            asked.add(action);
            String id = "ActionID: " + action.getOrDefault("actionid", "0") + "\r\n";
            switch (action.getOrDefault("action", "")) {
                case "Challenge" -> write(socket, "Response: Success\r\n" + id + "Challenge: 1\r\n\r\n");
                case "CoreSettings" -> write(socket, "Response: Success\r\n" + id + "AsteriskVersion: 22.5.2\r\n\r\n");
                case "CoreShowChannels" -> {
                    write(socket, "Response: Success\r\n" + id + "EventList: start\r\n\r\n");
                    for (String channel : channels) {
                        write(
                                socket,
                                "Event: CoreShowChannel\r\n" + id + ofChannels.getOrDefault(channel, "") + "Uniqueid: "
                                        + channel + "\r\n\r\n");
                    }
                    write(socket, "Event: CoreShowChannelsComplete\r\n" + id + "EventList: Complete\r\n\r\n");
                }
                case "QueueStatus" -> {
                    write(socket, "Response: Success\r\n" + id + "EventList: start\r\n\r\n");
                    for (String held : queues) {
                        write(socket, held.replace("\n", "\r\n") + id + "\r\n");
                    }
                    write(socket, "Event: QueueStatusComplete\r\n" + id + "EventList: Complete\r\n\r\n");
                }
                case "GetVar", "Getvar" ->
                    write(
                            socket,
                            "Response: Success\r\n" + id + "Variable: " + action.get("variable") + "\r\nValue: "
                                    + variables.getOrDefault(action.getOrDefault("variable", ""), "") + "\r\n\r\n");
                case "Atxfer" -> {
                    ask(action.getOrDefault("exten", ""));
                    write(socket, "Response: Success\r\n" + id + "Message: OK\r\n\r\n");
                }
                default -> write(socket, "Response: Success\r\n" + id + "Message: OK\r\n\r\n");
            }
            talking = socket;
        }
    }

    /** Whoever is asked has a channel, unless this PBX does not heed the command. */
    private void ask(String exten) {
        if (heeds) {
            var known = new HashMap<>(ofChannels);
            known.put(
                    "asked",
                    "Channel: Local/" + exten + "@heatline-transfer-00000001;1\r\nLinkedid: l.1\r\nBridgeId: \r\n");
            ofChannels = known;
            channels = Stream.concat(channels.stream(), Stream.of("asked")).toList();
        }
    }

    private static Map<String, String> next(BufferedReader in) throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            var parts = line.split(": ?", 2);
            fields.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        return fields;
    }

    private static synchronized void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
