package io.heatline.flow.work;

import static io.heatline.processes.WorkOrderProcess.ABSENT_AGAIN;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_ESCALATION;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_NEEDED;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.CREW;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;
import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.PRIORITY;
import static io.heatline.processes.WorkOrderProcess.ROUTED;
import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.STATION;
import static io.heatline.processes.WorkOrderProcess.SUPERVISE_DUE;
import static io.heatline.processes.WorkOrderProcess.TECHNICIAN;
import static io.heatline.processes.WorkOrderProcess.TELL_CALLER;

import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.workorder.Callback;
import io.heatline.workorder.CallbackPlan;
import io.heatline.workorder.Routing;
import io.heatline.workorder.Rung;
import io.heatline.workorder.ServiceTargets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the few variables that a gateway, a timer or an assignment of the model reads. */
@Component
class Steering {

    private final ServiceTargets targets;
    private final LimitTimer limit;
    private final CallbackPlan plan;
    private final Clock clock;

    Steering(ServiceTargets targets, LimitTimer limit, CallbackPlan plan, Clock clock) {
        this.targets = targets;
        this.limit = limit;
        this.plan = plan;
        this.clock = clock;
    }

    /** The rules have named a station, or not. */
    void routed(DelegateExecution execution, Routing routing) {
        ROUTED.set(execution, routing.decided());
        DISPATCH_DUE.set(execution, in(targets.dispatch()));
        RUNG_DUE.set(execution, in(targets.dispatch()));
        Optional.ofNullable(routing.station()).ifPresent(station -> at(execution, station));
    }

    /** A dispatcher has to decide (again). */
    void undecided(DelegateExecution execution) {
        ROUTED.set(execution, false);
        TECHNICIAN.set(execution, null);
        DISPATCH_DUE.set(execution, in(targets.dispatch()));
        limit.at(execution, in(targets.dispatch()));
    }

    Deadlines deadlinesOf(DelegateExecution execution) {
        var priority = priorityOf(execution);
        return new Deadlines(
                in(targets.acceptIn(priority)),
                in(targets.escalateIn(priority)),
                in(targets.visitIn(priority)),
                in(targets.completeIn(priority)));
    }

    void dispatched(DelegateExecution execution, Target target, Deadlines deadlines) {
        at(execution, target.station());
        TECHNICIAN.set(execution, value(target.technician()));
        ACCEPT_DUE.set(execution, deadlines.accept());
        ACCEPT_ESCALATION.set(execution, deadlines.escalate());
        HANDLE_DUE.set(execution, deadlines.visit());
        COMPLETE_DUE.set(execution, deadlines.complete());
        CALLBACK_DUE.set(execution, deadlines.complete().plus(targets.callback()));
        limit.at(execution, deadlines.accept());
    }

    void accepted(DelegateExecution execution, @Nullable PersonId technician) {
        Optional.ofNullable(technician).ifPresent(person -> TECHNICIAN.set(execution, person.value()));
        limit.at(execution, HANDLE_DUE.require(execution));
    }

    /** Somebody has been there: what counts now is when the work is done. */
    void visited(DelegateExecution execution) {
        limit.at(execution, COMPLETE_DUE.require(execution));
    }

    /** A rung was told: when the next one is. */
    void climbed(DelegateExecution execution, Rung rung) {
        RUNG_DUE.set(execution, in(rung.top() ? targets.top() : targets.rungIn(priorityOf(execution))));
    }

    /** When the lead has to have reported. */
    void supervised(DelegateExecution execution) {
        SUPERVISE_DUE.set(execution, in(targets.report()));
    }

    /** Whether nobody was at home for the second time. */
    void absent(DelegateExecution execution, int times) {
        ABSENT_AGAIN.set(execution, times >= 2);
    }

    /** The work is done, and this order was drawn for a call back or not. */
    void completed(DelegateExecution execution, boolean drawn) {
        CALLBACK_NEEDED.set(execution, drawn);
        CALLBACK_DUE.set(execution, in(targets.callback()));
    }

    void reassigned(DelegateExecution execution, Target target) {
        ROUTED.set(execution, true);
        at(execution, target.station());
        TECHNICIAN.set(execution, value(target.technician()));
    }

    /** Nobody answered: the next try is when the household asked for, else at an hour at which nobody minds. */
    void calledBack(DelegateExecution execution, Submission answer, List<Callback> calls) {
        var asked = answer.text("nextCallAt");
        var next = asked == null ? plan.nextTry(calls, clock.instant(), targets.retry()) : Instant.parse(asked);
        CALL_AGAIN.set(execution, plan.triesAgain(calls, next));
        CALL_AGAIN_AT.set(execution, next);
        CALLBACK_DUE.set(execution, next.plus(targets.retry()));
    }

    /** The order this one was joined to has ended, and its caller is told so or not. */
    void targetEnded(DelegateExecution execution, boolean tell) {
        TELL_CALLER.set(execution, tell);
        CALLBACK_DUE.set(execution, in(targets.callback()));
    }

    private static void at(DelegateExecution execution, StationId station) {
        STATION.set(execution, station.value());
        CREW.set(execution, "crew-" + station.value());
        LEAD.set(execution, "lead-" + station.value());
    }

    private static Priority priorityOf(DelegateExecution execution) {
        return Priority.valueOf(PRIORITY.require(execution));
    }

    private Instant in(Duration duration) {
        return clock.instant().plus(duration);
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
