package io.heatline.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.calendar.store.CalendarMapper.CalendarRow;
import io.heatline.identity.PersonId;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Between a version and its row: the plan is kept as one JSON text, so a version is one row that never changes. */
@Component
class PlanJson {

    private final ObjectMapper json;

    PlanJson(ObjectMapper json) {
        this.json = json;
    }

    CalendarRow toRow(CalendarVersion version) {
        var by = version.savedBy();
        return new CalendarRow(
                version.key().value(),
                version.version(),
                write(version.plan()),
                version.savedAt(),
                by == null ? null : by.value(),
                version.removed() ? 1 : 0);
    }

    CalendarVersion toVersion(CalendarRow row) {
        var by = row.savedBy();
        return new CalendarVersion(
                new CalendarKey(row.calendarKey()),
                row.version(),
                read(row.plan()),
                row.savedAt(),
                by == null ? null : new PersonId(by),
                row.removed() == 1);
    }

    private String write(CalendarPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private CalendarPlan read(String text) {
        try {
            return json.readValue(text, CalendarPlan.class);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
