package io.heatline.edge;

import org.springframework.http.HttpStatus;

/** There is no such thing, or none this person may know of: 404. */
public class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
        super(HttpStatus.NOT_FOUND, code, message);
    }

    public NotFound(String message) {
        this("not-found", message);
    }
}
