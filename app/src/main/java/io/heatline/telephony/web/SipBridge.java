package io.heatline.telephony.web;

import io.heatline.telephony.OpenLines;
import io.heatline.telephony.OpenLines.Why;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/** One browser's line to the PBX: what either says goes to the other, in order. Who speaks for another extension is cut off. */
final class SipBridge implements OpenLines.Line, WebSocket.Listener {

    /** Another browser is the phone now. */
    static final CloseStatus ELSEWHERE = new CloseStatus(4001, "elsewhere");
    /** The person left the phone. */
    static final CloseStatus LEFT = new CloseStatus(4002, "left");
    /** It spoke for an extension that is not its own. */
    static final CloseStatus NOT_YOURS = new CloseStatus(4003, "not-yours");
    /** The PBX does not answer, or closed the line. */
    static final CloseStatus PBX_AWAY = new CloseStatus(4004, "pbx-away");

    private static final Logger log = LoggerFactory.getLogger(SipBridge.class);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final int WAITING = 200;

    private final WebSocketSession browser;
    private final String extension;
    private final StringBuilder part = new StringBuilder();
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<WebSocket> pbx;

    SipBridge(WebSocketSession session, String extension, URI line) {
        this.browser = new ConcurrentWebSocketSessionDecorator(session, 5_000, 512 * 1024);
        this.extension = extension;
        this.pbx = CLIENT.newWebSocketBuilder()
                .subprotocols("sip")
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(line, this)
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        log.warn("no line for {}: the PBX does not answer at {}", extension, line);
                        close(PBX_AWAY);
                    }
                });
    }

    synchronized void fromBrowser(String message) {
        if (!SipWords.speaksFor(extension, message)) {
            log.warn("a browser signed in at {} spoke for another extension", extension);
            close(NOT_YOURS);
        } else if (waiting.incrementAndGet() > WAITING) {
            close(PBX_AWAY);
        } else {
            pbx = pbx.thenCompose(socket -> socket.sendText(message, true))
                    .whenComplete((socket, failure) -> waiting.decrementAndGet());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            toBrowser(part.toString());
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void toBrowser(String message) {
        try {
            browser.sendMessage(new TextMessage(message));
        } catch (IOException | IllegalStateException e) {
            close(CloseStatus.GOING_AWAY); // it closed its page: the usual end of a line
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        close(PBX_AWAY);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        close(PBX_AWAY);
    }

    @Override
    public void end(Why why) {
        close(why == Why.ELSEWHERE ? ELSEWHERE : LEFT);
    }

    /** The browser is gone already. */
    void close() {
        line().thenAccept(WebSocket::abort);
    }

    private void close(CloseStatus why) {
        try {
            browser.close(why);
        } catch (IOException e) {
            log.debug("a browser's line was closed before", e);
        }
    }

    private synchronized CompletableFuture<WebSocket> line() {
        return pbx;
    }
}
