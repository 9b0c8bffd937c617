package io.heatline.running;

import java.time.Duration;
import java.util.Random;

/**
 * Where in the life of one request the product dies.
 *
 * @param share of the request or the reply that gets through, where the point lies within one
 * @param delay after the whole request was handed over, where the point lies in the work on it
 */
record KillPoint(Kind kind, double share, Duration delay) {

    enum Kind {
        IN_THE_REQUEST,
        /** Before, in or after the commit: the delay goes beyond what the step takes. */
        AT_WORK,
        /** The reply has begun, so all is committed; nothing of it gets through. */
        BEFORE_THE_REPLY,
        IN_THE_REPLY
    }

    /** @param usual how long the step takes */
    static KillPoint somewhere(Random random, Duration usual) {
        return new KillPoint(
                switch (random.nextInt(10)) {
                    case 0 -> Kind.IN_THE_REQUEST;
                    case 1, 2, 3, 4, 5 -> Kind.AT_WORK;
                    case 6, 7, 8 -> Kind.BEFORE_THE_REPLY;
                    default -> Kind.IN_THE_REPLY;
                },
                random.nextDouble(),
                Duration.ofNanos((long) (usual.toNanos() * 1.2 * random.nextDouble())));
    }

    /** Whether the product had begun to answer when it died. */
    boolean replied() {
        return kind == Kind.BEFORE_THE_REPLY || kind == Kind.IN_THE_REPLY;
    }
}
