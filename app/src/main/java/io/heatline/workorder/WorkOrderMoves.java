package io.heatline.workorder;

import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.store.OrderMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process tells an order to become. No move asks where the order stood before: the token knows that. A move on
 * an ended order is {@link WorkOrderEnded}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkOrderMoves {

    private final OrderMapper orders;
    private final Timeline timeline;
    private final Callbacks callbacks;
    private final WorkLog work;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkOrderMoves(
            OrderMapper orders,
            Timeline timeline,
            Callbacks callbacks,
            WorkLog work,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.timeline = timeline;
        this.callbacks = callbacks;
        this.work = work;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the order to a station's crew, or to one of its technicians.
     *
     * @param dueAt when the work should be done
     */
    public void dispatch(
            WorkOrderNumber number,
            StationId station,
            @Nullable PersonId technician,
            @Nullable PersonId by,
            Instant dueAt) {
        requireMember(station, technician);
        changed(number, orders.dispatch(number.value(), station.value(), value(technician), dueAt));
        timeline.dispatched(number, station, technician, by);
    }

    /** Somebody has taken the order on; null keeps whoever it was dispatched to. */
    public void accept(WorkOrderNumber number, @Nullable PersonId technician) {
        changed(number, orders.accept(number.value(), value(technician)));
    }

    /** The crew can't take it. */
    public void decline(WorkOrderNumber number, @Nullable PersonId by, @Nullable String reason) {
        changed(number, orders.decline(number.value()));
        timeline.declined(number, by, reason);
    }

    /** Somebody has been there. */
    public void recordVisit(WorkOrderNumber number) {
        changed(number, orders.recordVisit(number.value()));
    }

    /** The work is done; the household has yet to say so. */
    public void complete(WorkOrderNumber number) {
        changed(number, orders.complete(number.value()));
        work.completed(number);
    }

    /** Hands the order to another station or technician (转派); every hop is a line of the timeline. */
    public void reassign(WorkOrderNumber number, StationId station, @Nullable PersonId technician, Hop hop) {
        requireMember(station, technician);
        changed(number, orders.reassign(number.value(), station.value(), value(technician)));
        timeline.reassigned(number, station, technician, hop);
        events.publishEvent(new WorkOrderAgain(number, Supervision.Happened.TRANSFER));
    }

    /**
     * Whoever hands out work has said who of the station is to take on what nobody has accepted yet; null gives it back to
     * the crew.
     */
    public void handOver(WorkOrderNumber number, @Nullable PersonId technician, PersonId by, @Nullable String reason) {
        var order = orders.byNumber(number.value()).orElseThrow(() -> new UnknownWorkOrder(number.value()));
        changed(number, orders.handOver(number.value(), value(technician)));
        timeline.handedOver(number, order.technician(), value(technician), by, reason);
    }

    /** Somebody wants the order handed on without saying to whom; a dispatcher or the lead will. */
    public void askReassignment(WorkOrderNumber number, PersonId by, @Nullable String reason) {
        timeline.reassignmentAsked(number, by, reason);
    }

    /** What the household said when called back. @return every call since the work was done last, this one included */
    public List<Callback> recordCallback(WorkOrder order, Callback said) {
        var number = order.number();
        changed(number, orders.recordCallback(number.value(), said.outcome(), said.score(), said.reason()));
        return callbacks.keep(number, said, order.reopened());
    }

    /** The household is not satisfied: the order goes back to dispatch. */
    public void reopen(WorkOrderNumber number, @Nullable PersonId by, @Nullable String reason) {
        changed(number, orders.reopen(number.value()));
        timeline.reopened(number, by, reason);
        events.publishEvent(new WorkOrderAgain(number, Supervision.Happened.REDO));
    }

    /** The order's life ends well. */
    public void close(WorkOrderNumber number) {
        changed(number, orders.close(number.value(), clock.instant()));
        timeline.closed(number);
    }

    /** The order's life ends early. */
    public void cancel(WorkOrderNumber number, @Nullable PersonId by, String reason) {
        changed(number, orders.cancel(number.value(), clock.instant(), reason));
        timeline.cancelled(number, by, reason);
    }

    /** Nobody has accepted in time: the crew, or then the station lead, is asked. */
    public void remind(WorkOrderNumber number, TimelineKind kind, StationId station) {
        timeline.reminded(number, kind, station);
    }

    /** Somebody has completed a user task, whatever the model calls it. */
    public void stepDone(WorkOrderNumber number, StepDone step) {
        changed(number, orders.handledBy(number.value(), step.person().value()));
        timeline.stepDone(number, step);
    }

    /** What somebody answered came after its task, perhaps its order, had ended: it is told, and the order stays as it is. */
    public void answeredLate(WorkOrderNumber number, StepDone step) {
        timeline.answeredLate(number, step);
        events.publishEvent(new WorkOrderChanged(number));
    }

    /**
     * Holds that the person named may take orders at the station: a technician of it, or its lead.
     *
     * @throws NotOfStation when not, or when there is no such station
     */
    public void requireMember(StationId station, @Nullable PersonId technician) {
        if (directory.station(station).isEmpty()) {
            throw new NotOfStation("station-unknown", station.value());
        }
        if (technician != null
                && Stream.of(directory.technicians(station), directory.inGroup("lead-" + station.value()))
                        .flatMap(List::stream)
                        .noneMatch(one -> one.id().equals(technician))) {
            throw new NotOfStation("technician-not-of-station", technician.value());
        }
    }

    private void changed(WorkOrderNumber number, int rows) {
        if (rows == 0) {
            throw new WorkOrderEnded(number);
        }
        events.publishEvent(new WorkOrderChanged(number));
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
