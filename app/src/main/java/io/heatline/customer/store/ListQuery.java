package io.heatline.customer.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of premises.
 *
 * @param known only those where the column of the order is known, or only those where it isn't; null for all
 * @param after what the last premises of the page before has in that column; null for the first page, and where nothing is known
 * @param afterId its id; null for the first page
 */
public record ListQuery(
        List<FilterTerm> terms,
        PremisesOrder order,
        @Nullable Boolean known,
        boolean descending,
        @Nullable Object after,
        @Nullable Long afterId,
        int limit) {
    public ListQuery {
        terms = List.copyOf(terms);
    }

    /** By id. */
    public static ListQuery byId(List<FilterTerm> terms, long after, int limit) {
        return new ListQuery(terms, PremisesOrder.REGISTERED, null, false, null, after, limit);
    }

    /** The same list from its beginning, or from the beginning of its other part. */
    public ListQuery part(@Nullable Boolean which, int most) {
        return new ListQuery(terms, order, which, descending, null, null, most);
    }
}
