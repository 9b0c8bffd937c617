package io.heatline.workorder;

import io.heatline.identity.PersonId;
import io.heatline.workorder.store.OrderMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Joins orders that are about the same thing, so that one is worked on for all. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Joining {

    private final OrderMapper orders;
    private final WorkOrders workOrders;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Joining(OrderMapper orders, WorkOrders workOrders, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.workOrders = workOrders;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Refuses what would lead nowhere. Both orders are held until the transaction ends, so that no two requests can close a
     * circle between them.
     *
     * @throws NotJoinable with the reason
     */
    public void check(WorkOrderNumber number, WorkOrderNumber target, JoinedAs how) {
        if (number.equals(target)) {
            throw new NotJoinable("merge-into-itself", target);
        }
        orders.lock(Stream.of(number.value(), target.value()).sorted().toList());
        var into = workOrders.get(target);
        if (into.status().ended()) {
            throw new NotJoinable("merge-target-ended", target);
        }
        if (leadsTo(into, number)) {
            throw new NotJoinable("merge-in-a-circle", target);
        }
        if (how == JoinedAs.MERGED
                && into.premisesId() != workOrders.get(number).premisesId()) {
            throw new NotJoinable("merge-other-premises", target);
        }
    }

    /** From now on the other order is worked on for both. */
    public void join(
            WorkOrderNumber number, WorkOrderNumber target, JoinedAs how, PersonId by, @Nullable String reason) {
        if (orders.join(number.value(), target.value(), how.name()) == 0) {
            throw new WorkOrderEnded(number);
        }
        timeline.told(number, TimelineKind.MERGED, by, target.value(), reason);
        events.publishEvent(new WorkOrderChanged(number));
    }

    /** The orders that wait for this one. */
    public List<WorkOrderNumber> waitingFor(WorkOrderNumber number) {
        return orders.waitingFor(number.value()).stream()
                .map(WorkOrderNumber::new)
                .toList();
    }

    /** The orders that were ever joined to this one. */
    @Transactional(readOnly = true)
    public List<WorkOrderNumber> joinedTo(WorkOrderNumber number) {
        return orders.joinedTo(number.value()).stream()
                .map(WorkOrderNumber::new)
                .toList();
    }

    /** The order it was joined to has ended. @return whether the caller is told so by a person */
    public boolean targetEnded(WorkOrderNumber number) {
        var joined =
                Optional.ofNullable(workOrders.get(number).course().joined()).orElseThrow();
        var target = workOrders.get(joined.target());
        timeline.told(number, TimelineKind.TARGET_ENDED, null, target.number().value(), target.closeReason());
        return joined.how() == JoinedAs.MERGED;
    }

    private boolean leadsTo(WorkOrder from, WorkOrderNumber number) {
        var joined = from.course().joined();
        return joined != null && (joined.target().equals(number) || leadsTo(workOrders.get(joined.target()), number));
    }
}
