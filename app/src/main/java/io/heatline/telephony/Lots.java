package io.heatline.telephony;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Long lists in lots: Oracle takes at most a thousand values in one, and no database likes them long. */
final class Lots {

    private static final int LOT = 500;

    private Lots() {}

    static <T> List<List<T>> of(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + LOT)
                .mapToObj(from -> all.subList(from, Math.min(from + LOT, all.size())))
                .toList();
    }

    /** All answers, lot after lot. */
    static <T, R> List<R> ask(List<T> all, Function<List<T>, List<R>> question) {
        return of(all).stream().map(question).flatMap(List::stream).toList();
    }
}
