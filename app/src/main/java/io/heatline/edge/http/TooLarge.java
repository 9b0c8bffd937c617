package io.heatline.edge.http;

import io.heatline.edge.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A body beyond what is taken. */
final class TooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLarge(long limit) {
        super(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", "the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    @Override
    public List<?> arguments() {
        return List.of(limit);
    }
}
