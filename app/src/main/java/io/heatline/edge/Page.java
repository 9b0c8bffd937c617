package io.heatline.edge;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor to pass as {@code after} for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A list that is complete on one page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Cuts what was read with {@code limit + 1} rows down to a page.
     *
     * @param cursor gives the cursor that continues after an item
     */
    public static <T> Page<T> cut(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return of(read);
        }
        List<T> items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page with each item shown differently. */
    public <R> Page<R> map(Function<T, R> show) {
        return new Page<>(items.stream().map(show).toList(), next);
    }
}
