package io.heatline.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What a calendar is called by programs and by the table of limits: lower-case letters, digits and dashes. */
public record CalendarKey(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** The calendar of ordinary work; its season is the company's. */
    public static final CalendarKey SERVICE = new CalendarKey("service");

    /** The calendar of emergencies: it never sleeps. */
    public static final CalendarKey EMERGENCY = new CalendarKey("emergency");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("not a calendar's key");
        }
    }

    /** Whether a calendar may be called so. */
    public static boolean isKey(String value) {
        return FORM.matcher(value).matches();
    }

    /** Whether Heatline itself asks for this calendar, so that it can't be removed. */
    public boolean isNeeded() {
        return equals(SERVICE) || equals(EMERGENCY);
    }

    @Override
    public String toString() {
        return value;
    }
}
