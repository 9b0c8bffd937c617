package io.heatline.flow.work;

import static io.heatline.flow.work.Work.numberOf;
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
import static io.heatline.processes.WorkOrderProcess.INVESTIGATORS;
import static io.heatline.processes.WorkOrderProcess.LEAD;
import static io.heatline.processes.WorkOrderProcess.ROUTED;
import static io.heatline.processes.WorkOrderProcess.RUNG_DUE;
import static io.heatline.processes.WorkOrderProcess.STATION;
import static io.heatline.processes.WorkOrderProcess.SUPERVISE_DUE;
import static io.heatline.processes.WorkOrderProcess.TECHNICIAN;
import static io.heatline.processes.WorkOrderProcess.TELL_CALLER;

import io.heatline.customer.Phone;
import io.heatline.customer.PremisesArchive;
import io.heatline.customer.QuietHours;
import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Limit;
import io.heatline.workorder.Callback;
import io.heatline.workorder.CallbackPlan;
import io.heatline.workorder.CallbackSampling;
import io.heatline.workorder.CourseSettings;
import io.heatline.workorder.DueDates;
import io.heatline.workorder.Level;
import io.heatline.workorder.OrderClock;
import io.heatline.workorder.Routing;
import io.heatline.workorder.Rung;
import io.heatline.workorder.Talk;
import io.heatline.workorder.WorkOrder;
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

    private final DueDates dueDates;
    private final CourseSettings course;
    private final CallbackPlan plan;
    private final PremisesArchive archive;
    private final CallbackSampling sampling;
    private final LimitTimer limit;

    Steering(
            DueDates dueDates,
            CourseSettings course,
            CallbackPlan plan,
            PremisesArchive archive,
            CallbackSampling sampling,
            LimitTimer limit) {
        this.dueDates = dueDates;
        this.course = course;
        this.plan = plan;
        this.archive = archive;
        this.sampling = sampling;
        this.limit = limit;
    }

    /** The rules have named a station, or not. */
    void routed(DelegateExecution execution, Routing routing) {
        ROUTED.set(execution, routing.decided());
        var due = clockOf(routing).in(Limit.DISPATCH);
        DISPATCH_DUE.set(execution, due);
        RUNG_DUE.set(execution, due);
        Optional.ofNullable(routing.station()).ifPresent(station -> at(execution, station));
    }

    /** An order that goes straight to its station has its limits from dispatch on. */
    private OrderClock clockOf(Routing routing) {
        return routing.decided() ? dueDates.of(routing.order()) : dueDates.begin(routing.order());
    }

    /** A dispatcher has to decide (again). */
    void undecided(DelegateExecution execution) {
        ROUTED.set(execution, false);
        TECHNICIAN.set(execution, null);
        var due = dueDates.begin(numberOf(execution)).in(Limit.DISPATCH);
        DISPATCH_DUE.set(execution, due);
        limit.at(execution, due);
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

    /** A rung was told: when the next one is, in the time in which people work on such an order. */
    void climbed(DelegateExecution execution, WorkOrder order, Rung rung) {
        RUNG_DUE.set(execution, dueDates.of(order).in(pause(order, rung)));
    }

    private Duration pause(WorkOrder order, Rung rung) {
        return rung.top() ? course.top() : course.rungIn(order.priority());
    }

    /** When the lead has to have reported. */
    void supervised(DelegateExecution execution, WorkOrder order) {
        SUPERVISE_DUE.set(execution, dueDates.of(order).in(course.report()));
    }

    /** The expert desk is asked. @return when there should be an answer */
    Instant asked(DelegateExecution execution) {
        var due = dueDates.begin(numberOf(execution)).in(Limit.COMPLETE);
        COMPLETE_DUE.set(execution, due);
        limit.at(execution, due);
        return due;
    }

    /** An expert has answered; the asker is called if they want that, or were not satisfied before. */
    void answered(DelegateExecution execution, WorkOrder order, Talk talk) {
        CALLBACK_NEEDED.set(execution, talk.callbackWanted() || order.reopened() > 0);
        CALLBACK_DUE.set(execution, dueDates.of(order).in(Limit.CALLBACK));
    }

    /** These look into a complaint from now on. @return when the household should have heard of it */
    Instant investigated(DelegateExecution execution, Level level, @Nullable StationId station) {
        Optional.ofNullable(station).ifPresent(its -> at(execution, its));
        INVESTIGATORS.set(execution, level.group(station));
        var clock = dueDates.begin(numberOf(execution));
        HANDLE_DUE.set(execution, clock.in(Limit.VISIT));
        COMPLETE_DUE.set(execution, clock.in(Limit.COMPLETE));
        limit.at(execution, clock.in(Limit.VISIT));
        return clock.in(Limit.COMPLETE);
    }

    /** Whether nobody was at home for the second time. */
    void absent(DelegateExecution execution, int times) {
        ABSENT_AGAIN.set(execution, times >= 2);
    }

    /** The work is done, and this order was drawn for a call back or not. */
    void completed(DelegateExecution execution, WorkOrder order) {
        CALLBACK_NEEDED.set(execution, sampling.draws(order));
        CALLBACK_DUE.set(execution, dueDates.of(order).in(Limit.CALLBACK));
    }

    void reassigned(DelegateExecution execution, Target target) {
        ROUTED.set(execution, true);
        at(execution, target.station());
        TECHNICIAN.set(execution, value(target.technician()));
    }

    /** Nobody answered: the next try is when the household asked for, be it next week, else at an hour at which nobody minds. */
    void calledBack(DelegateExecution execution, WorkOrder order, Submission answer, List<Callback> calls) {
        var clock = dueDates.of(order);
        var asked = Optional.ofNullable(answer.text("nextCallAt"))
                .map(Instant::parse)
                .filter(clock.now()::isBefore);
        var next = asked.orElseGet(() -> plan.nextTry(calls, clock.now(), course.retry(), quietOf(order, answer)));
        CALL_AGAIN.set(execution, asked.isPresent() ? plan.triesLeft(calls) : plan.triesAgain(calls, next));
        CALL_AGAIN_AT.set(execution, next);
        CALLBACK_DUE.set(execution, clock.after(next, Limit.RETRY));
    }

    /** Whoever was reached is not rung again: nobody asks then. */
    private List<QuietHours> quietOf(WorkOrder order, Submission answer) {
        return Callback.NOT_REACHED.equals(answer.text("outcome"))
                ? archive.quietHours(order.premisesId(), Phone.of(order.contactPhone()))
                : List.of();
    }

    /** The order this one was joined to has ended, and its caller is told so or not. */
    void targetEnded(DelegateExecution execution, boolean tell) {
        TELL_CALLER.set(execution, tell);
        CALLBACK_DUE.set(execution, dueDates.of(numberOf(execution)).in(Limit.CALLBACK));
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
