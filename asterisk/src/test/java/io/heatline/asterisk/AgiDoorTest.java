package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.ivr.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AgiDoorTest {
    @Test
    void a_script_over_a_real_socket_hears_keys_and_sets_variables() throws Exception {
        var keys = new ArrayList<Character>();
        List<String> said = asked(
                line -> {
                    line.hear(List.of("welcome"), "12").ifPresent(keys::add);
                    line.press(Duration.ofSeconds(5)).ifPresent(keys::add);
                    line.set(
                            "HEATLINE_NEXT",
                            line.parameter("from") + " " + line.linkedid() + " " + line.callerNumber());
                },
                List.of(
                        "200 result=1 (1768464000.1)",
                        "200 result=0",
                        "200 result=0 endpos=8000",
                        "200 result=50",
                        "200 result=1"));

        assertThat(keys).containsExactly('2');
        assertThat(said)
                .containsExactly(
                        "GET FULL VARIABLE \"${CHANNEL(linkedid)}\"",
                        "ANSWER",
                        "STREAM FILE \"heatline/welcome\" \"12\"",
                        "WAIT FOR DIGIT 5000",
                        "SET VARIABLE \"HEATLINE_NEXT\" \"start 1768464000.1 13900001111\"");
    }

    @Test
    void a_step_is_said_at_once_and_in_the_pbxs_own_log() throws Exception {
        List<String> said = asked(
                line -> line.step("kept", "service"),
                List.of("200 result=1 (1768464000.1)", "200 result=0", "200 result=0"));

        assertThat(said)
                .contains(
                        "EXEC \"UserEvent\" \"HeatlineStep,Step: kept,Detail: service\"",
                        "EXEC \"CELGenUserEvent\" \"kept,service\"");
    }

    @Test
    void a_caller_who_hangs_up_ends_the_script() throws Exception {
        var gone = new CompletableFuture<Throwable>();
        asked(
                line -> {
                    try {
                        line.press(Duration.ofSeconds(5));
                    } catch (Caller.Gone e) {
                        gone.complete(e);
                        throw e;
                    }
                },
                List.of("200 result=1 (1768464000.1)", "200 result=0", "200 result=-1"));

        assertThat(gone.get(5, TimeUnit.SECONDS)).isInstanceOf(Caller.Gone.class);
    }

    /** Speaks Asterisk's side of FastAGI; answers each command with the next reply. */
    private static List<String> asked(Consumer<AgiLine> script, List<String> replies) throws Exception {
        int port = freePort();
        List<String> said = new ArrayList<>();
        try (var door = AgiDoor.open(InetAddress.getLoopbackAddress(), port, 4, script);
                var socket = connected(port)) {
            assertThat(door).isNotNull();
            var out = socket.getOutputStream();
            out.write(("""
                agi_network: yes
                agi_network_script: ivr?from=start
                agi_request: agi://127.0.0.1:%d/ivr?from=start
                agi_channel: PJSIP/trunk-main-00000001
                agi_uniqueid: 1768464000.1
                agi_callerid: 13900001111
                agi_calleridname: unknown
                agi_context: heatline-ivr
                agi_extension: s
                agi_priority: 1

                """.formatted(port)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String reply : replies) {
                String command = in.readLine();
                if (command == null) {
                    break;
                }
                said.add(command);
                out.write((reply + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            in.readLine();
        }
        return said;
    }

    private static Socket connected(int port) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                if (tries > 100) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
