package io.heatline.live.web;

import io.heatline.identity.SignedIn;
import io.heatline.live.LiveStreams;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The push to a browser, as server-sent events. */
@RestController
@Tag(name = "live")
class LiveEndpoint {

    private final LiveStreams streams;

    LiveEndpoint(LiveStreams streams) {
        this.streams = streams;
    }

    /** Events {@code task}, {@code order}; {@code hello} first, {@code resync} when too much was missed. */
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(SignedIn.current().id(), lastSeen);
    }
}
