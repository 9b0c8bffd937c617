package io.heatline.workorder.web;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.view.PlanView;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.DueImpact;
import io.heatline.workorder.DueImpact.CalendarImpact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What saving a calendar would do to the orders under way, asked before it is saved. */
@RestController
class DueImpactApi {

    /** A plan that may be saved. */
    record PlannedCalendar(@NotNull @Valid PlanView plan) {}

    private final DueImpact impact;

    DueImpactApi(DueImpact impact) {
        this.impact = impact;
    }

    @PostMapping("/api/calendars/{key}/impact")
    CalendarImpact impact(@PathVariable CalendarKey key, @Valid @RequestBody PlannedCalendar planned) {
        SignedIn.current().require(Permission.CALENDAR_EDIT);
        return impact.of(key, planned.plan().toPlan());
    }
}
