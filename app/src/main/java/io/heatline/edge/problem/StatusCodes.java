package io.heatline.edge.problem;

import org.springframework.http.HttpStatusCode;

/** The code of a problem of which only the HTTP status is known. */
final class StatusCodes {

    private StatusCodes() {}

    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "not-signed-in";
            case 403 -> "not-permitted";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "media-type-unsupported";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "request-invalid" : "internal-error";
        };
    }
}
