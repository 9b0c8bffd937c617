package io.heatline.edge.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * What is to be told about a failure.
 *
 * @param code names the message {@code problem.<code>}
 * @param fallback the sentence where that message is not there
 * @param retryAfter seconds after which asking again makes sense; 0 for never
 */
record Diagnosis(
        HttpStatusCode status, String code, String fallback, List<?> arguments, Map<String, ?> extras, int retryAfter) {

    static Diagnosis of(HttpStatusCode status, String code, Object... arguments) {
        return new Diagnosis(status, code, code, List.of(arguments), Map.of(), 0);
    }

    Diagnosis with(Map<String, ?> more) {
        return new Diagnosis(status, code, fallback, arguments, more, retryAfter);
    }

    Diagnosis retryAfter(int seconds) {
        return new Diagnosis(status, code, fallback, arguments, extras, seconds);
    }
}
