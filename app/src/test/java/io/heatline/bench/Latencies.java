package io.heatline.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long requests took, one after the other. */
public record Latencies(long[] sortedNanos) {

    /** @param request is told its turn */
    public static Latencies of(int requests, IntConsumer request) {
        var nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            request.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
    }

    public static Latencies of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public double p50() {
        return at(0.5);
    }

    public double p95() {
        return at(0.95);
    }

    public double max() {
        return at(1);
    }

    /** How long the fastest of this part of them took at most, ms. */
    public double at(double part) {
        return sortedNanos[(int) Math.ceil(part * sortedNanos.length) - 1] / 1e6;
    }
}
