package io.heatline.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long requests took, one after the other. */
record Latencies(long[] sortedNanos) {

    /** @param request is told its turn */
    static Latencies of(int requests, IntConsumer request) {
        var nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            request.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
    }

    static Latencies of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double max() {
        return at(1);
    }

    private double at(double part) {
        return sortedNanos[(int) Math.ceil(part * sortedNanos.length) - 1] / 1e6;
    }
}
