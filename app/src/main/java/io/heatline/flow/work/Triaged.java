package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.INVESTIGATORS;

import io.heatline.flow.inbox.Submissions;
import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.Level;
import io.heatline.workorder.Talks;
import io.heatline.workorder.Topic;
import io.heatline.workorder.WorkOrderNumber;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What whoever routes a complaint has said of it; a complaint that goes to a higher level has been routed before. */
@Component
class Triaged {

    private final Submissions submissions;
    private final Talks talks;

    Triaged(Submissions submissions, Talks talks) {
        this.submissions = submissions;
        this.talks = talks;
    }

    void keep(DelegateExecution execution) {
        if (INVESTIGATORS.get(execution) == null) {
            var number = numberOf(execution);
            submissions.latestWith(number, "investigateBy").ifPresent(said -> keep(number, said));
        }
    }

    private void keep(WorkOrderNumber number, Submission said) {
        talks.classify(
                number,
                text(said, "topic").map(Topic::valueOf).orElse(null),
                text(said, "about").map(PersonId::new).orElse(null),
                text(said, "station").map(StationId::new).orElse(null));
        talks.lookedIntoBy(
                number, text(said, "investigateBy").map(Level::valueOf).orElse(Level.STATION));
    }

    private static Optional<String> text(Submission said, String field) {
        return Optional.ofNullable(said.text(field));
    }
}
