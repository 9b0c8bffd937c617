package io.heatline.customer.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A file that is saved, never shown: whatever is in it. */
final class Download {

    private Download() {}

    static HttpHeaders named(String name) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
