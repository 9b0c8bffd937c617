package io.heatline.edge;

import org.springframework.http.HttpStatus;

/** This person may not: 403. */
public class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden(String code, String message) {
        super(HttpStatus.FORBIDDEN, code, message);
    }
}
