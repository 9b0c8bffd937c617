package io.heatline.station.web;

import io.heatline.identity.PersonId;
import io.heatline.station.Absence;
import io.heatline.station.Skill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API shows of the duty roster. */
final class DutyViews {

    private DutyViews() {}

    /** Hours by the company's clock. */
    record ShiftView(@NotNull LocalTime starts, @NotNull LocalTime ends) {}

    /** Why somebody is away, from when to when. */
    record AbsenceView(
            Absence.@NotNull Reason reason,
            @NotNull Instant starts,
            @NotNull Instant ends) {}

    /** Where in the organisation somebody belongs. */
    record DutyUnit(String id, String name) {}

    /** Somebody of a station with what they can do and when. */
    record DutyView(
            PersonId person,
            String name,
            @Nullable DutyUnit crew,
            boolean lead,
            List<Skill> skills,
            ShiftView shift,
            boolean working,
            @Nullable AbsenceView absence,
            boolean editable) {}

    /** What is written down about somebody. */
    record DutyChange(
            @NotNull Set<@NotNull Skill> skills,
            @NotNull @Valid ShiftView shift,
            @Valid @Nullable AbsenceView absence) {}
}
