package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.Talks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was found about a complaint; the household hears of it next. */
@Component
class RecordInvestigation implements JavaDelegate {

    private final Talks talks;
    private final Submissions submissions;
    private final Steering steering;

    RecordInvestigation(Talks talks, Submissions submissions, Steering steering) {
        this.talks = talks;
        this.submissions = submissions;
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = submissions.latestWith(numberOf(execution), "findings").orElseThrow();
        talks.found(numberOf(execution), found.text("upheld"), found.text("findings"));
        steering.visited(execution);
    }
}
