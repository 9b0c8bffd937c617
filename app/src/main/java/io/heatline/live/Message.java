package io.heatline.live;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * What goes over the wire.
 *
 * @param place null for what a browser need not remember
 */
record Message(@Nullable Place place, String type, String data) {

    /** Heard by the page, which so notices a line that died without a word. */
    static final Message HEARTBEAT = new Message(null, "beat", "beat");
    /** Ends the line. */
    static final Message CLOSE = new Message(null, "close", "close");

    static final String HELLO = "hello";
    private static final int SOONEST_BACK_MS = 1_000;
    private static final int LATEST_BACK_MS = 4_000;

    /** First on every line: from here on nothing is missed. */
    static Message hello(Place place) {
        return new Message(place, HELLO, "{}");
    }

    /** Too much was missed: ask for everything again. */
    static Message resync(Place place) {
        return new Message(place, "resync", "{}");
    }

    SseEventBuilder onWire() {
        var event = SseEmitter.event();
        if (place != null) {
            event.id(place.toString());
        }
        if (type.equals(HELLO)) {
            // Not all of them at the same moment, when a node goes down.
            event.reconnectTime(ThreadLocalRandom.current().nextLong(SOONEST_BACK_MS, LATEST_BACK_MS));
        }
        return event.name(type).data(data);
    }
}
