package io.heatline.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Counts the orders that some clients at once bring to their end. */
final class Rounds {

    private Rounds() {}

    /** As many orders as go into the time; each that was begun is finished, and the clock runs until then. */
    static Round round(Side side, int clients, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        int orders = clients(clients, () -> {
            int walked = 0;
            do {
                side.walk();
                walked++;
            } while (System.nanoTime() < end);
            return walked;
        });
        return new Round(orders, (System.nanoTime() - start) / 1e9);
    }

    /** What one round brought. */
    record Round(int orders, double seconds) {
        double rate() {
            return orders / seconds;
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int clients(int count, Callable<Integer> client) {
        var threads = Executors.newFixedThreadPool(count);
        try {
            int sum = 0;
            var running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(client))
                    .toList();
            for (var one : running) {
                sum += one.get();
            }
            return sum;
        } catch (ExecutionException failed) {
            throw new AssertionError("an order did not reach its end", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }
}
