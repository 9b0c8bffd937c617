package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_ESCALATION;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.CREW;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;
import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.ROUTED;
import static io.heatline.processes.WorkOrderProcess.STATION;
import static io.heatline.processes.WorkOrderProcess.TECHNICIAN;

import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Limit;
import io.heatline.workorder.DueDates;
import io.heatline.workorder.OrderClock;
import io.heatline.workorder.Routing;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the few variables that a gateway, a timer or an assignment of the model reads. */
@Component
class Steering {

    private final DueDates dueDates;

    Steering(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** The rules have named a station, or not. */
    void routed(DelegateExecution execution, Routing routing) {
        ROUTED.set(execution, routing.decided());
        DISPATCH_DUE.set(execution, clockOf(execution, routing).in(Limit.DISPATCH));
        Optional.ofNullable(routing.station()).ifPresent(station -> at(execution, station));
    }

    /** An order that goes straight to its station has its limits from dispatch on. */
    private OrderClock clockOf(DelegateExecution execution, Routing routing) {
        var number = numberOf(execution);
        return routing.decided() ? dueDates.of(number) : dueDates.begin(number);
    }

    /** A dispatcher has to decide (again). */
    void undecided(DelegateExecution execution) {
        ROUTED.set(execution, false);
        TECHNICIAN.set(execution, null);
        DISPATCH_DUE.set(execution, dueDates.begin(numberOf(execution)).in(Limit.DISPATCH));
    }

    Deadlines deadlinesOf(DelegateExecution execution) {
        var clock = dueDates.begin(numberOf(execution));
        var complete = clock.in(Limit.COMPLETE);
        return new Deadlines(
                clock.in(Limit.ACCEPT),
                clock.in(Limit.ESCALATE),
                clock.in(Limit.VISIT),
                complete,
                clock.after(complete, Limit.CALLBACK));
    }

    void dispatched(DelegateExecution execution, Target target, Deadlines deadlines) {
        at(execution, target.station());
        TECHNICIAN.set(execution, value(target.technician()));
        ACCEPT_DUE.set(execution, deadlines.accept());
        ACCEPT_ESCALATION.set(execution, deadlines.escalate());
        HANDLE_DUE.set(execution, deadlines.visit());
        COMPLETE_DUE.set(execution, deadlines.complete());
        CALLBACK_DUE.set(execution, deadlines.callback());
    }

    void accepted(DelegateExecution execution, @Nullable PersonId technician) {
        Optional.ofNullable(technician).ifPresent(person -> TECHNICIAN.set(execution, person.value()));
    }

    void completed(DelegateExecution execution) {
        CALLBACK_DUE.set(execution, dueDates.of(numberOf(execution)).in(Limit.CALLBACK));
    }

    void reassigned(DelegateExecution execution, Target target) {
        ROUTED.set(execution, true);
        at(execution, target.station());
        TECHNICIAN.set(execution, value(target.technician()));
    }

    /** Nobody answered: the next try is when the household asked for, else after a while. */
    void calledBack(DelegateExecution execution, Submission answer) {
        var clock = dueDates.of(numberOf(execution));
        var asked = answer.text("nextCallAt");
        var next = asked == null ? clock.in(Limit.RETRY) : Instant.parse(asked);
        CALL_AGAIN_AT.set(execution, next);
        CALLBACK_DUE.set(execution, clock.after(next, Limit.RETRY));
    }

    private static void at(DelegateExecution execution, StationId station) {
        STATION.set(execution, station.value());
        CREW.set(execution, "crew-" + station.value());
        LEAD.set(execution, "lead-" + station.value());
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
