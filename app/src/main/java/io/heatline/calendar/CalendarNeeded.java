package io.heatline.calendar;

import io.heatline.edge.Conflict;

/** Heatline works by this calendar; it can be changed but not removed. */
public final class CalendarNeeded extends Conflict {

    private static final long serialVersionUID = 1L;

    CalendarNeeded(CalendarKey key, String why) {
        super("calendar-needed", "Calendar " + key + " is needed: " + why + ".");
    }
}
