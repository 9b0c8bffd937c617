package io.heatline.live;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * What goes over the wire.
 *
 * @param type null for a comment nobody is told of
 */
record Message(@Nullable Long id, @Nullable String type, String data) {

    static final Message HEARTBEAT = new Message(null, null, "beat");
    /** Ends the line. */
    static final Message CLOSE = new Message(null, null, "close");

    /** First on every line: from here on nothing is missed. */
    static Message hello(long sequence) {
        return new Message(sequence, "hello", "{}");
    }

    /** Too much was missed: ask for everything again. */
    static Message resync(long sequence) {
        return new Message(sequence, "resync", "{}");
    }

    SseEventBuilder onWire() {
        var event = SseEmitter.event();
        if (type == null) {
            return event.comment(data);
        }
        return event.id(String.valueOf(id)).name(type).data(data);
    }
}
