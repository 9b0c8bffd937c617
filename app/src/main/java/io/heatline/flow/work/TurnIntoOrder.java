package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.flow.inbox.Submissions;
import io.heatline.workorder.Fault;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Turning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was asked needs somebody to go there: it becomes an order for a station. */
@Component
class TurnIntoOrder implements JavaDelegate {

    private final Turning turning;
    private final Submissions submissions;

    TurnIntoOrder(Turning turning, Submissions submissions) {
        this.turning = turning;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var said = submissions.latestWith(numberOf(execution), "orderType").orElseThrow();
        turning.turn(
                numberOf(execution),
                RequestType.valueOf(String.valueOf(said.text("orderType"))),
                Fault.valueOf(String.valueOf(said.text("orderFault"))),
                said.text("instruction"),
                said.person());
    }
}
