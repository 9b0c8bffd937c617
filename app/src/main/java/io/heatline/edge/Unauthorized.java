package io.heatline.edge;

import org.springframework.http.HttpStatus;

/** Nobody is signed in, or not well enough: 401. */
public class Unauthorized extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unauthorized(String code, String message) {
        super(HttpStatus.UNAUTHORIZED, code, message);
    }
}
