package io.heatline.flow.board;

import io.heatline.rules.Priority;
import io.heatline.station.Place;
import io.heatline.station.Skill;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An order as the proposal sees it.
 *
 * @param building null where the archive does not say
 * @param place null where nobody has said where the estate lies
 * @param due when it should be done; far in the future where nothing says so
 */
record Job(
        String number,
        String estate,
        @Nullable String building,
        @Nullable Place place,
        @Nullable Skill needs,
        Priority priority,
        Instant due) {

    /** The most urgent first, then the soonest due; the number makes the order one and the same every time. */
    static final Comparator<Job> FIRST = Comparator.comparing((Job job) -> -Urgency.of(job.priority()))
            .thenComparing(Job::due)
            .thenComparing(Job::number);

    boolean sameEstate(Job other) {
        return estate.equals(other.estate);
    }

    boolean sameBuilding(Job other) {
        return sameEstate(other) && building != null && building.equals(other.building);
    }
}
