package io.heatline.calendar;

import io.heatline.edge.NotFound;

/** There is no such calendar, or it was removed. */
public final class CalendarNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    CalendarNotFound(String key) {
        super("calendar-unknown", "There is no calendar " + key + ".");
    }
}
