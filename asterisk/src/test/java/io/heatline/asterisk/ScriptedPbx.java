package io.heatline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks just enough AMI over a real loopback socket: greeting, MD5 challenge, login, core settings, logoff. */
final class ScriptedPbx implements AutoCloseable {
    private static final String CHALLENGE = "840415273";

    private final ServerSocket listening;
    private final String secret;
    private final boolean mayReadSettings;
    private volatile String log = "";
    private volatile @Nullable Socket talking;

    private ScriptedPbx(String secret, boolean mayReadSettings) throws IOException {
        this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.secret = secret;
        this.mayReadSettings = mayReadSettings;
        var thread = new Thread(this::serve, "scripted-pbx");
        thread.setDaemon(true);
        thread.start();
    }

    static ScriptedPbx withSecret(String secret) throws IOException {
        return new ScriptedPbx(secret, true);
    }

    static ScriptedPbx thatHidesItsSettings(String secret) throws IOException {
        return new ScriptedPbx(secret, false);
    }

    /** Says these events as soon as someone has signed in. */
    ScriptedPbx thatThenSays(String events) {
        log = events.replace("\r\n", "\n").replace("\n", "\r\n");
        return this;
    }

    /** Cuts the line, as a restart does; the next one may come. */
    void cutTheLine() throws IOException {
        Socket socket = talking;
        if (socket != null) {
            socket.close();
        }
    }

    PbxAddress address(String user, String offeredSecret) {
        return new PbxAddress("127.0.0.1", listening.getLocalPort(), user, offeredSecret);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
                talk(socket);
            } catch (IOException e) {
                // The test closed its side, or ours.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        talking = socket;
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "Asterisk Call Manager/9.0.0\r\n");
        for (var action = next(in); !action.isEmpty(); action = next(in)) {
            String id = action.containsKey("actionid") ? "ActionID: " + action.get("actionid") + "\r\n" : "";
            say(socket, answer(action).replaceFirst("\r\n", "\r\n" + id) + "\r\n");
            if ("CoreShowChannels".equals(action.get("action"))) {
                say(
                        socket,
                        "Event: CoreShowChannel\r\n" + id + "Channel: PJSIP/8001-1\r\nUniqueid: 1768464000.9\r\n\r\n");
                say(socket, "Event: CoreShowChannelsComplete\r\n" + id + "EventList: Complete\r\nListItems: 1\r\n\r\n");
            }
            if ("Login".equals(action.get("action"))) {
                say(socket, log);
            }
        }
    }

    private String answer(Map<String, String> action) {
        return switch (action.getOrDefault("action", "")) {
            case "Challenge" -> "Response: Success\r\nChallenge: " + CHALLENGE + "\r\n";
            case "Login" ->
                md5(CHALLENGE + secret).equals(action.get("key"))
                        ? "Response: Success\r\nMessage: Authentication accepted\r\n"
                        : "Response: Error\r\nMessage: Authentication failed\r\n";
            case "CoreSettings" ->
                mayReadSettings
                        ? "Response: Success\r\nAMIversion: 9.0.0\r\nAsteriskVersion: 22.5.2\r\n"
                        : "Response: Error\r\nMessage: Permission denied\r\n";
            case "CoreShowChannels" -> "Response: Success\r\nEventList: start\r\n";
            case "Logoff" -> "Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n";
            default -> "Response: Error\r\nMessage: Permission denied\r\n";
        };
    }

    /** The next action's fields, empty when the other side is gone. */
    private static Map<String, String> next(BufferedReader in) throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            var parts = line.split(": ?", 2);
            fields.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
        }
        return fields;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
