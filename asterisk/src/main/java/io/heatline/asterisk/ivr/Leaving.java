package io.heatline.asterisk.ivr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the PBX shall do with the caller now; the flow goes on at {@code node} when they come back. */
public sealed interface Leaving {
    /** The node that sends them. */
    String node();

    /** Wait in a queue. */
    record ToQueue(
            String node,
            String queue,
            int priority,
            @Nullable Integer seconds,
            boolean survey,
            String record,
            boolean sameplace)
            implements Leaving {}

    /**
     * Ring phones.
     *
     * @param byKey whoever picks up has to take the call by a key, so that a mailbox or a pocket doesn't
     */
    record ToDial(String node, List<String> numbers, int seconds, String record, boolean byKey) implements Leaving {}

    /** Leave a message. */
    record ToVoicemail(String node, List<String> prompts, int seconds) implements Leaving {}

    /** The end. */
    record End(String node) implements Leaving {}
}
