package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;

import io.heatline.identity.SignedIn;
import io.heatline.workorder.CourseMoves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the order waited for is there, or its time has come: the clocks go on. */
@Component
class ResumeOrder implements JavaDelegate {

    private final CourseMoves moves;
    private final Standstill standstill;

    ResumeOrder(CourseMoves moves, Standstill standstill) {
        this.moves = moves;
        this.standstill = standstill;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = numberOf(execution);
        moves.resume(number, SignedIn.maybe().map(SignedIn::id).orElse(null));
        standstill.end(execution);
        moves.due(number, standstill.completeDue(execution));
    }
}
