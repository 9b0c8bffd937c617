package io.heatline.workorder;

import io.heatline.identity.PersonId;
import io.heatline.workorder.Course.Suspension;
import io.heatline.workorder.store.OrderMapper;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What befalls an order on its way without taking it a step further; its steps are {@link WorkOrderMoves}. A move on an
 * ended order is {@link WorkOrderEnded}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CourseMoves {

    private final OrderMapper orders;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseMoves(OrderMapper orders, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** A step is late, and the next rung of the ladder is told. */
    public void climb(WorkOrderNumber number, Rung rung, LateStep late) {
        changed(number, orders.climb(number.value()));
        timeline.climbed(number, rung, late);
    }

    /**
     * Somebody waits (催办).
     *
     * @param called whether it was the household that called
     */
    public void urge(WorkOrderNumber number, PersonId by, boolean called, @Nullable String note) {
        changed(number, orders.urge(number.value(), called ? 1 : 0));
        timeline.told(number, TimelineKind.URGED, by, called ? "CALL" : null, note);
        if (called) {
            events.publishEvent(new WorkOrderAgain(number, Supervision.Happened.CALL));
        }
    }

    /** The lead has to report (督办); by nobody when the rules wanted it. */
    public void supervise(WorkOrderNumber number, @Nullable PersonId by, @Nullable String instruction) {
        changed(number, orders.supervise(number.value(), clock.instant()));
        timeline.told(number, TimelineKind.SUPERVISED, by, null, instruction);
    }

    /** The lead has reported. */
    public void reported(WorkOrderNumber number) {
        changed(number, orders.supervise(number.value(), null));
    }

    /** Back to the dispatcher (退单). */
    public void giveBack(WorkOrderNumber number, PersonId by, @Nullable String reason) {
        changed(number, orders.giveBack(number.value()));
        timeline.told(number, TimelineKind.RETURNED, by, null, reason);
    }

    /** The clocks stand still (挂起). */
    public void suspend(WorkOrderNumber number, PersonId by, Suspension suspension, @Nullable String note) {
        changed(
                number,
                orders.suspend(number.value(), suspension.what().name(), suspension.since(), suspension.until()));
        timeline.told(number, TimelineKind.SUSPENDED, by, suspension.what().name(), note);
    }

    /** The clocks go on; by nobody when the time had come. */
    public void resume(WorkOrderNumber number, @Nullable PersonId by) {
        changed(number, orders.resume(number.value()));
        timeline.told(number, TimelineKind.RESUMED, by, null, null);
    }

    /** When the work should be done now that the clocks stood still. */
    public void due(WorkOrderNumber number, Instant dueAt) {
        changed(number, orders.due(number.value(), dueAt));
    }

    /** Nobody was at home. */
    public void absent(WorkOrderNumber number, PersonId by, @Nullable String note) {
        changed(number, orders.absent(number.value()));
        timeline.told(number, TimelineKind.ABSENT, by, null, note);
    }

    /** The second time: a notice hangs on the door. */
    public void leaveNotice(WorkOrderNumber number, PersonId by) {
        timeline.told(number, TimelineKind.NOTICE_LEFT, by, null, null);
    }

    /** Somebody on duty has taken an emergency that nobody had answered (值班接警). @param phone of whom nobody is known */
    public void dutyTook(WorkOrderNumber number, @Nullable PersonId by, @Nullable String phone) {
        timeline.told(number, TimelineKind.DUTY_TOOK, by, null, phone);
    }

    /** Nobody on duty took it. */
    public void dutyMissed(WorkOrderNumber number, int rings) {
        timeline.told(number, TimelineKind.DUTY_MISSED, null, null, Integer.toString(rings));
    }

    private void changed(WorkOrderNumber number, int rows) {
        if (rows == 0) {
            throw new WorkOrderEnded(number);
        }
        events.publishEvent(new WorkOrderChanged(number));
    }
}
