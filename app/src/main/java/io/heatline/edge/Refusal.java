package io.heatline.edge;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An expected "no": every room's named refusals extend it (usually by way of {@link Conflict}, {@link NotFound},
 * {@link Invalid} or {@link Forbidden}). Over HTTP it is a problem detail with the stable {@link #code()}; the sentence a
 * person reads is the message {@code problem.<code>} in the asked language, else {@link #getMessage()}.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    /**
     * @param code stable, lower case with dashes; programs act on it
     * @param message English, for the log and where no translation is there; no secrets, no phone numbers
     */
    protected Refusal(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }

    /** Further members of the problem detail, by name; values are written as JSON. */
    public Map<String, ?> extras() {
        return Map.of();
    }

    /** What stands in the translated sentence's {0}, {1}, … */
    public List<?> arguments() {
        return List.of();
    }

    /** Seconds after which asking again makes sense; 0 for never. */
    public int retryAfter() {
        return 0;
    }
}
