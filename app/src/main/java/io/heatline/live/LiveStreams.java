package io.heatline.live;

import io.heatline.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens lines to browsers. */
public interface LiveStreams {

    /** @param lastSeen the id of the last event the browser got, from whichever node; null when it is new */
    SseEmitter open(PersonId person, @Nullable String lastSeen);
}
