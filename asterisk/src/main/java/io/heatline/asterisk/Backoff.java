package io.heatline.asterisk;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, up to a limit; from the start again after a success. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wait;
    }

    void succeeded() {
        next = first;
    }
}
