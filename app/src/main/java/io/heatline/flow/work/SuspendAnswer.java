package io.heatline.flow.work;

import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.workorder.Course.Suspension;
import io.heatline.workorder.SuspendedFor;
import java.time.Instant;

/** Reads the suspension's form. */
final class SuspendAnswer {

    private SuspendAnswer() {}

    static Suspension of(Submission answer) {
        return new Suspension(
                SuspendedFor.valueOf(String.valueOf(answer.text("waitsFor"))),
                answer.at(),
                Instant.parse(String.valueOf(answer.text("until"))));
    }
}
