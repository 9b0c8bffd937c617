package io.heatline.station;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.time.Instant;
import java.util.List;

/** Why somebody does not work, and from when to when. */
public record Absence(Reason reason, Instant starts, Instant ends) {

    /** Why people are away. */
    public enum Reason {
        ILL,
        LEAVE,
        TRAINING
    }

    /** @throws Invalid {@code absence-backwards} when it ends before it starts */
    public Absence {
        if (!ends.isAfter(starts)) {
            throw new Invalid(
                    "absence-backwards",
                    starts + " to " + ends,
                    List.of(new FieldProblem("absence.ends", "absence-backwards", ends.toString())));
        }
    }

    /** Whether it covers this moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(starts) && at.isBefore(ends);
    }
}
