package io.heatline.asterisk;

import io.heatline.asterisk.ivr.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.asteriskjava.fastagi.AgiNetworkException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the dialplan asks what to do with a caller (FastAGI). It listens on one address only; each call has a thread while it is in a
 * menu, none while it waits in a queue.
 */
public final class AgiDoor implements AutoCloseable {
    /** Where our sound files lie, seen from the PBX. */
    public static final String SOUNDS = "heatline/";

    private static final Logger LOG = LoggerFactory.getLogger(AgiDoor.class);

    private final DefaultAgiServer server;

    private AgiDoor(DefaultAgiServer server) {
        this.server = server;
    }

    /**
     * Listens at once; a port that is taken is noticed here.
     *
     * @param atOnce how many callers may be in menus at the same time; one more is sent on by the dialplan's fallback
     * @param answer what to do with one; it ends when the caller leaves the script
     */
    public static AgiDoor open(InetAddress address, int port, int atOnce, Consumer<AgiLine> answer) throws IOException {
        try (var probe = new java.net.ServerSocket(port, 1, address)) {
            LOG.debug("port {} is free", probe.getLocalPort());
        }
        var server = new DefaultAgiServer((AgiRequest request, AgiChannel channel) -> answer(request, channel, answer));
        server.setAddress(address);
        server.setPort(port);
        server.setPoolSize(Math.min(10, atOnce));
        server.setMaximumPoolSize(atOnce);
        var thread = new Thread(server::run, "agi");
        thread.setDaemon(true);
        thread.start();
        return new AgiDoor(server);
    }

    @Override
    public void close() {
        try {
            server.shutdown();
        } catch (IllegalStateException e) {
            LOG.debug("the FastAGI server had not begun", e);
        }
    }

    private static void answer(AgiRequest request, AgiChannel channel, Consumer<AgiLine> answer) {
        try {
            answer.accept(new Line(request, channel));
        } catch (Caller.Gone e) {
            LOG.debug("{} hung up in {}", request.getUniqueId(), request.getScript());
        }
    }

    private static final class Line implements AgiLine {
        /** The library shows it as no key, as it does silence. */
        private static final int HUNG_UP = -1;

        private final AgiRequest request;
        private final AgiChannel channel;
        private final String linkedid;
        private boolean pickedUp;

        Line(AgiRequest request, AgiChannel channel) {
            this.request = request;
            this.channel = channel;
            String linked = ask(() -> channel.getFullVariable("${CHANNEL(linkedid)}"));
            this.linkedid = linked.isEmpty() ? request.getUniqueId() : linked;
        }

        @Override
        public String script() {
            String script = request.getScript();
            return script == null ? "" : script;
        }

        @Override
        public String parameter(String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }

        @Override
        public String linkedid() {
            return linkedid;
        }

        @Override
        public String channel() {
            return request.getUniqueId();
        }

        @Override
        public String callerNumber() {
            String number = request.getCallerIdNumber();
            return number == null || number.equals("unknown") ? "" : number;
        }

        @Override
        public String variable(String name) {
            return ask(() -> channel.getVariable(name));
        }

        @Override
        public void set(String name, String value) {
            ask(() -> {
                channel.setVariable(name, value);
                return "";
            });
        }

        @Override
        public void step(String step, String detail) {
            ask(() -> {
                channel.exec("UserEvent", "HeatlineStep,Step: " + step + ",Detail: " + detail);
                channel.exec("CELGenUserEvent", step + "," + detail);
                return "";
            });
        }

        @Override
        public Optional<Character> hear(List<String> prompts, String keys) {
            pickUp();
            for (String prompt : prompts) {
                Optional<Character> key = key(() -> channel.streamFile(SOUNDS + prompt, keys));
                if (key.isPresent()) {
                    return key;
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<Character> press(Duration patience) {
            pickUp();
            return key(() -> channel.waitForDigit(Math.toIntExact(patience.toMillis())));
        }

        /** Before the first word: a call that is not answered yet passes on no keys, and many callers hear nothing. Once is enough. */
        private void pickUp() {
            if (!pickedUp) {
                pickedUp = true;
                run(() -> {
                    channel.answer();
                    return "";
                });
                if (channel.getLastReply().getResultCode() == HUNG_UP) {
                    throw new Gone(new IOException("the channel is gone"));
                }
            }
        }

        private interface Command<T extends @Nullable Object> {
            T run() throws AgiException;
        }

        private Optional<Character> key(Command<Character> command) {
            char key = run(command);
            if (channel.getLastReply().getResultCode() == HUNG_UP) {
                throw new Gone(new IOException("the channel is gone"));
            }
            return key == 0 ? Optional.empty() : Optional.of(key);
        }

        private static String ask(Command<@Nullable String> command) {
            String value = run(command);
            return value == null ? "" : value;
        }

        private static <T extends @Nullable Object> T run(Command<T> command) {
            try {
                return command.run();
            } catch (AgiHangupException | AgiNetworkException e) {
                throw new Gone(e);
            } catch (AgiException e) {
                throw new UncheckedIOException(new IOException("the PBX refused a command", e));
            }
        }
    }
}
