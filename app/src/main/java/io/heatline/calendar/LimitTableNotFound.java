package io.heatline.calendar;

import io.heatline.edge.NotFound;

/** No table of limits was ever published under this number. */
public final class LimitTableNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    LimitTableNotFound(long version) {
        super("limit-table-unknown", "There is no table of limits " + version + ".");
    }
}
