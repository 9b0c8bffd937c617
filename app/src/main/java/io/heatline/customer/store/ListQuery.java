package io.heatline.customer.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of premises.
 *
 * @param after what the last premises of the page before has in the column of the order; null for the first page
 * @param afterId its id
 */
public record ListQuery(
        List<FilterTerm> terms,
        PremisesOrder order,
        boolean descending,
        @Nullable Object after,
        long afterId,
        int limit) {
    public ListQuery {
        terms = List.copyOf(terms);
    }
}
