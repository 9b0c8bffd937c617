package io.heatline.handover;

import io.heatline.handover.HandoverSettings.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Calls another system once. It follows no redirect: the operator named the address. */
@Component
class Sender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int OK_END = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private final HandoverSettings settings;
    private final Clock clock;

    Sender(HandoverSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param hopeless whether trying again without a change on the other side is no use
     */
    record Answer(boolean taken, boolean hopeless, String text) {}

    Answer send(Target target, String delivery, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(target.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("X-Heatline-Event", "work-order.changed")
                .header("X-Heatline-Delivery", delivery)
                .header("X-Heatline-Timestamp", String.valueOf(timestamp))
                .header("X-Heatline-Signature", Signature.of(target.secret(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return answer(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return new Answer(false, false, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(false, false, "stopped");
        }
    }

    private static Answer answer(int status) {
        boolean taken = status >= OK && status < OK_END;
        boolean later = status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        boolean refused = status >= CLIENT_ERROR && status < SERVER_ERROR && !later;
        return new Answer(taken, refused, "HTTP " + status);
    }
}
