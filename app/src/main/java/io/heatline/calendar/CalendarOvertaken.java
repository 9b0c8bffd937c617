package io.heatline.calendar;

import io.heatline.edge.Conflict;
import java.util.Map;

/** Somebody else has saved this calendar meanwhile; nothing of theirs is lost. */
public final class CalendarOvertaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final int current;

    CalendarOvertaken(CalendarKey key, int current) {
        super("calendar-overtaken", "Calendar " + key + " was saved by somebody else meanwhile.");
        this.current = current;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("current", current);
    }
}
