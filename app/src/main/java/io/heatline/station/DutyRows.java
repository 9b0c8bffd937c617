package io.heatline.station;

import io.heatline.identity.PersonId;
import io.heatline.station.store.DutyMapper.DutyRow;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between the roster's row and the duty. */
final class DutyRows {

    private static final int MINUTES = 60;

    private DutyRows() {}

    static DutyRow row(Duty duty) {
        var absence = duty.absence();
        return new DutyRow(
                duty.person().value(),
                names(duty.skills()),
                minutes(duty.shift().starts()),
                minutes(duty.shift().ends()),
                absence == null ? null : absence.reason().name(),
                absence == null ? null : absence.starts(),
                absence == null ? null : absence.ends());
    }

    static Duty duty(DutyRow row) {
        return new Duty(
                new PersonId(row.personId()),
                skills(row.skills()),
                new Shift(time(row.shiftStarts()), time(row.shiftEnds())),
                absence(row));
    }

    /** As the audit keeps it. */
    static String told(Duty duty) {
        var absence = duty.absence() == null ? "" : " " + duty.absence().reason();
        return duty.skills() + " " + duty.shift().starts() + "-" + duty.shift().ends() + absence;
    }

    private static @Nullable Absence absence(DutyRow row) {
        return row.awayReason() == null || row.awayStarts() == null || row.awayEnds() == null
                ? null
                : new Absence(Absence.Reason.valueOf(row.awayReason()), row.awayStarts(), row.awayEnds());
    }

    private static @Nullable String names(Set<Skill> skills) {
        return skills.isEmpty() ? null : skills.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<Skill> skills(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(Skill::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Skill.class)));
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }
}
