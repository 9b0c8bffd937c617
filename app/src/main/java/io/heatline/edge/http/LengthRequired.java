package io.heatline.edge.http;

import io.heatline.edge.Refusal;
import org.springframework.http.HttpStatus;

/** An upload that does not say how large it is: the container would put all of it on the disk before anybody could refuse it. */
final class LengthRequired extends Refusal {

    private static final long serialVersionUID = 1L;

    LengthRequired() {
        super(HttpStatus.LENGTH_REQUIRED, "length-required", "an upload without Content-Length");
    }
}
