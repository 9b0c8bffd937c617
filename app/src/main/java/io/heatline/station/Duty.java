package io.heatline.station;

import io.heatline.identity.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of a crew can do, and when they are there.
 *
 * @param absence the one under way or coming; null when none is known
 */
public record Duty(
        PersonId person,
        Set<Skill> skills,
        Shift shift,
        @Nullable Absence absence) {

    public Duty {
        skills = skills.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(skills));
    }

    /** Of somebody about whom nothing has been written down: the day shift, no special training. */
    public static Duty unknown(PersonId person) {
        return new Duty(person, Set.of(), Shift.DAY, null);
    }

    public boolean absentAt(Instant at) {
        return absence != null && absence.covers(at);
    }
}
