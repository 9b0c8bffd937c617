package io.heatline.asterisk.call;

import java.util.Comparator;

/** The order of linked ids: {@code [system-]seconds.sequence}, older first. */
final class Linkedid {
    static final Comparator<String> OLDEST_FIRST = Comparator.comparingLong(Linkedid::seconds)
            .thenComparingLong(Linkedid::sequence)
            .thenComparing(Comparator.naturalOrder());

    private Linkedid() {}

    private static long seconds(String id) {
        return number(id, id.lastIndexOf('-') + 1, dot(id));
    }

    private static long sequence(String id) {
        return number(id, Math.min(dot(id) + 1, id.length()), id.length());
    }

    private static int dot(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? id.length() : dot;
    }

    /** Digits as a number; anything else sorts last. */
    private static long number(String id, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i - from > 15) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
