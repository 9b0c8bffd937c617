package io.heatline.customer.web;

import io.heatline.edge.Refusal;
import org.springframework.http.HttpStatus;

/** Records come line by line and say so: 415. */
final class NotLines extends Refusal {

    private static final long serialVersionUID = 1L;

    NotLines() {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-lines", "send Content-Type: " + SyncApi.NDJSON);
    }
}
