package io.heatline.edge;

import org.springframework.http.HttpStatus;

/** It was there and is over: 410. */
public class Gone extends Refusal {

    private static final long serialVersionUID = 1L;

    public Gone(String code, String message) {
        super(HttpStatus.GONE, code, message);
    }
}
