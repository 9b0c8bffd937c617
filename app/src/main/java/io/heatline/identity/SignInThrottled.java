package io.heatline.identity;

import io.heatline.edge.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Too many wrong passwords for this login from this address. */
public final class SignInThrottled extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    SignInThrottled(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "sign-in-throttled", "too many wrong passwords");
        this.seconds = Math.max(1, wait.toSeconds());
    }

    @Override
    public int retryAfter() {
        return Math.toIntExact(seconds);
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("retryAfterSeconds", seconds);
    }

    @Override
    public List<?> arguments() {
        return List.of(seconds);
    }
}
