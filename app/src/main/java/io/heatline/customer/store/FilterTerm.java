package io.heatline.customer.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a list of premises.
 *
 * @param value of the column's own type; for LIKE a pattern with {@code !} as escape
 * @param values for IN
 */
public record FilterTerm(
        PremisesColumn column, Test test, @Nullable Object value, List<Object> values) {

    /** How a column is looked at. */
    public enum Test {
        EQUAL,
        /** Also true where nothing is known. */
        DIFFERENT,
        ONE_OF,
        LIKE,
        AT_LEAST,
        AT_MOST,
        MORE,
        LESS,
        EMPTY,
        FILLED
    }

    public FilterTerm {
        values = List.copyOf(values);
    }

    public FilterTerm(PremisesColumn column, Test test, @Nullable Object value) {
        this(column, test, value, List.of());
    }

    /** Whether premises without any such row fit, too: no contact has a fax where there are no contacts. */
    public boolean negative() {
        return test == Test.DIFFERENT || test == Test.EMPTY;
    }
}
