package io.heatline.asterisk;

import java.time.Duration;

/**
 * Who waits in a queue.
 *
 * @param uniqueid the channel's id
 * @param number the number they call from; empty if withheld
 * @param position from 1 on
 * @param priority higher first
 * @param waited since they joined the queue last
 */
public record PbxWaiting(
        String queue, String channel, String uniqueid, String number, int position, int priority, Duration waited) {
    /** Whether it is a pseudo channel that keeps somebody's place. */
    public boolean placeHolder() {
        return channel.startsWith("Local/");
    }
}
