package io.heatline.calendar;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.util.List;

/** Nobody could work by this calendar; says field by field what is wrong. The one in force stays. */
public final class CalendarInvalid extends Invalid {

    private static final long serialVersionUID = 1L;

    CalendarInvalid(List<FieldProblem> errors) {
        super("calendar-invalid", "Nobody could work by this calendar; the one in force stays.", errors);
    }
}
