package io.heatline.asterisk;

import java.time.Duration;
import java.util.List;

/**
 * What a PBX's queues hold at one moment.
 *
 * @param members the phones in them, each once per queue
 * @param callers who waits in them
 */
public record PbxQueues(List<Member> members, List<Caller> callers) {
    /**
     * A phone in a queue.
     *
     * @param added whether a command put it there, and not the queue's file
     * @param penalty how far back it stands
     */
    public record Member(String queue, String extension, boolean added, int penalty, boolean paused) {}

    /**
     * Somebody who waits.
     *
     * @param channel the channel's unique id
     */
    public record Caller(String queue, String channel, int position, Duration waited) {}
}
