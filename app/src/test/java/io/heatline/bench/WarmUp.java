package io.heatline.bench;

import java.time.Duration;

/** Walks orders until that gets no faster: the compiler has seen all of the way, and what is kept in memory is there. */
final class WarmUp {

    private static final int CLIENTS = 4;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofMinutes(4);
    /** So much faster than ever before is still a gain, and so many rounds without one are enough. */
    private static final double GAIN = 1.03;

    private static final int WITHOUT_GAIN = 3;

    private WarmUp() {}

    /** @return how many orders that took */
    static long of(String name, Side side) {
        long begun = System.nanoTime();
        long orders = 0;
        double best = 0;
        int without = 0;
        while (without < WITHOUT_GAIN && System.nanoTime() - begun < AT_MOST.toNanos()) {
            var round = Rounds.round(side, CLIENTS, ROUND);
            orders += round.orders();
            without = round.rate() > best * GAIN ? 0 : without + 1;
            best = Math.max(best, round.rate());
        }
        System.out.printf(
                "%-8s warmed up by %,d orders in %.0f s, until three rounds brought no gain%n",
                name, orders, (System.nanoTime() - begun) / 1e9);
        return orders;
    }
}
