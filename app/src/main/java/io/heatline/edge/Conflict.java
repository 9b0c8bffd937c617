package io.heatline.edge;

import org.springframework.http.HttpStatus;

/** The thing is not (or no longer) in a state for that: 409. */
public class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(HttpStatus.CONFLICT, code, message);
    }
}
