package io.heatline.telephony;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Asterisk's side of one visit to FastAGI: every prompt is over at once, and every wait for a key ends with one. */
final class AgiCaller {

    private static final Pattern SET = Pattern.compile("SET VARIABLE \"?([A-Z_]+)\"? \"(.*)\"");
    private static final Pattern SHOWN = Pattern.compile("GET (?:FULL )?VARIABLE \"?(.*?)\"?");

    private final int port;
    private final String caller;
    private final char key;
    private final String id;
    private long longestSilence;

    AgiCaller(int port, String caller, char key, String id) {
        this.port = port;
        this.caller = caller;
        this.key = key;
        this.id = id;
    }

    /** How long at most the caller heard nothing while it was decided what comes next; nanoseconds. */
    long longestSilence() {
        return longestSilence;
    }

    /** @return the channel's variables when the dialplan goes on */
    Map<String, String> visit() throws IOException {
        Map<String, String> variables = new HashMap<>();
        long asked = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            out.write(request().getBytes(StandardCharsets.UTF_8));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                longestSilence = Math.max(longestSilence, System.nanoTime() - asked);
                asked = System.nanoTime();
                out.write((answer(command, variables) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return variables;
    }

    private String answer(String command, Map<String, String> variables) {
        var set = SET.matcher(command);
        if (set.matches()) {
            variables.put(set.group(1), set.group(2));
            return "200 result=1";
        }
        var shown = SHOWN.matcher(command);
        if (shown.matches()) {
            String name = shown.group(1);
            String value = name.contains("linkedid") ? id : variables.get(name.replaceAll("[${}]", ""));
            return value == null ? "200 result=0" : "200 result=1 (" + value + ")";
        }
        if (command.startsWith("STREAM FILE")) {
            return "200 result=0 endpos=8000";
        }
        return command.startsWith("WAIT FOR DIGIT") ? "200 result=" + (int) key : "200 result=0";
    }

    private String request() {
        return """
            agi_network: yes
            agi_network_script: ivr?from=start
            agi_request: agi://127.0.0.1:%d/ivr?from=start
            agi_channel: PJSIP/trunk-main-%s
            agi_uniqueid: %s
            agi_callerid: %s
            agi_calleridname: unknown
            agi_dnid: 95128
            agi_context: heatline-ivr
            agi_extension: s
            agi_priority: 1

            """.formatted(port, id, id, caller);
    }
}
