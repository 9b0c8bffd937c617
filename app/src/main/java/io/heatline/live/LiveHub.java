package io.heatline.live;

/** Pushes events to the browsers that are open. Losing one costs a refresh, never more. */
public interface LiveHub {

    /** Sends after the current transaction commits, at once when there is none; never waits, never fails. */
    void publish(LiveEvent event);
}
