package io.heatline.asterisk.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers FastAGI as each golden call's file says, so that the PBX's part is seen alone. */
final class ScriptedApplication implements AutoCloseable {
    private final ServerSocket listening;
    private final Map<String, GoldenCall> calls = new HashMap<>();
    /** How often each caller has asked, whichever node. */
    private final Map<String, AtomicInteger> questions;

    ScriptedApplication(Iterable<GoldenCall> golden) throws IOException {
        this(golden, new ConcurrentHashMap<>());
    }

    private ScriptedApplication(Iterable<GoldenCall> golden, Map<String, AtomicInteger> questions) throws IOException {
        this.questions = questions;
        golden.forEach(call -> calls.put(call.did(), call));
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("application", () -> {
            while (!listening.isClosed()) {
                accept();
            }
        });
    }

    /** Another node beside this one. */
    ScriptedApplication another(Iterable<GoldenCall> golden) throws IOException {
        return new ScriptedApplication(golden, questions);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            var socket = listening.accept();
            start("question", () -> {
                try (socket) {
                    new Question(socket).answer();
                } catch (IOException e) {
                    // The caller went away.
                }
            });
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One FastAGI request. */
    private final class Question {
        private final Socket socket;
        private final BufferedReader in;
        private final Map<String, String> environment = new HashMap<>();

        Question(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                var parts = line.split(": ?", 2);
                environment.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }

        void answer() throws IOException {
            String script = environment.getOrDefault("agi_network_script", "");
            boolean duty = script.startsWith("duty");
            var call = calls.get(value(duty ? "HEATLINE_DUTY" : "HEATLINE_DID"));
            if (call == null) {
                return;
            }
            if (duty) {
                say("ANSWER");
                set("HEATLINE_ACK", "1".equals(waitFor(call.duty())) ? 1 : 0);
            } else if (script.startsWith("survey")) {
                survey(call);
            } else {
                next(call);
            }
        }

        private void next(GoldenCall call) throws IOException {
            int number = questions
                    .computeIfAbsent(environment.getOrDefault("agi_uniqueid", ""), id -> new AtomicInteger())
                    .getAndIncrement();
            var answers = call.application(environment.getOrDefault("agi_callerid", ""));
            var answer = answers.get(Math.min(number, answers.size() - 1));
            if (answer.containsKey("down")) {
                return;
            }
            say("ANSWER");
            waitFor(answer);
            if (answer.containsKey("dies")) {
                return;
            }
            set("HEATLINE_QUEUE", call.queue());
            set("HEATLINE_RECORD", "always");
            for (var field : answer.entrySet()) {
                switch (field.getKey()) {
                    case "think", "key" -> {}
                    case "step" -> step(field.getValue().toString());
                    case "prio" -> set("QUEUE_PRIO", field.getValue());
                    default -> set("HEATLINE_" + field.getKey().toUpperCase(Locale.ROOT), field.getValue());
                }
            }
        }

        /** As the product says it. */
        private void step(String told) throws IOException {
            String[] words = told.split(" ", 2);
            say("EXEC UserEvent \"HeatlineStep,Step: %s,Detail: %s\"".formatted(words[0], words[1]));
            say("EXEC CELGenUserEvent \"%s,%s\"".formatted(words[0], words[1]));
        }

        private void survey(GoldenCall call) throws IOException {
            String digit = waitFor(call.survey());
            if (digit != null) {
                step("surveyed " + digit);
            }
        }

        /** Lets some seconds pass, then waits for a key if asked to; the key that came. */
        private @Nullable String waitFor(Map<String, Object> answer) throws IOException {
            if (answer.containsKey("think")) {
                say("EXEC Wait " + answer.get("think"));
            }
            if (answer.containsKey("key")) {
                long patience = Math.round(GoldenCall.seconds(answer.getOrDefault("key", 0)) * 1000);
                int ascii = Integer.parseInt(say("WAIT FOR DIGIT " + patience).replaceAll(".*result=(-?\\d+).*", "$1"));
                return ascii > 0 ? Character.toString(ascii) : null;
            }
            return null;
        }

        private String value(String variable) throws IOException {
            return say("GET VARIABLE " + variable).replaceAll("^[^(]*\\(?|\\)$", "");
        }

        private void set(String name, Object value) throws IOException {
            say("SET VARIABLE " + name + " \"" + value + "\"");
        }

        private String say(String command) throws IOException {
            socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            var line = in.readLine();
            while (line != null && line.startsWith("HANGUP")) {
                line = in.readLine();
            }
            if (line == null) {
                throw new IOException("the caller is gone");
            }
            return line;
        }
    }
}
