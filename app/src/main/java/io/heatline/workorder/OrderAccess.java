package io.heatline.workorder;

import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which orders a person may see: all, their station's, the one their link names, or none. A complaint is more than that: whom it is
 * about never sees it, however they might come to it; at a station its leads do, once and as long as the station looks into it.
 */
@Component
public class OrderAccess {

    private final WorkOrders workOrders;
    private final Watchers watchers;
    private final Talks talks;

    OrderAccess(WorkOrders workOrders, Watchers watchers, Talks talks) {
        this.workOrders = workOrders;
        this.watchers = watchers;
        this.talks = talks;
    }

    /**
     * What a person may see, but for what they are complained about.
     *
     * @param station the only station whose orders are seen, or null for all
     * @param number the only order that is seen, or null for any
     * @param complaints whether complaints are seen: of a station those that it looks into
     */
    public record Sight(
            boolean any, @Nullable String station, @Nullable String number, boolean complaints) {

        boolean covers(WorkOrder order, Talk talk) {
            return any
                    && (number == null || number.equals(order.number().value()))
                    && (station == null || isOf(order.station(), station))
                    && (order.type() != RequestType.COMPLAINT || complaints && (station == null || ofStation(talk)));
        }

        private static boolean isOf(@Nullable StationId id, String station) {
            return id != null && id.value().equals(station);
        }

        private static boolean ofStation(Talk talk) {
            return talk.level() == Level.STATION;
        }
    }

    /** What this person may see. */
    public static Sight sightOf(SignedIn me) {
        if (me.may(Permission.ORDER_READ_ALL)) {
            return new Sight(true, null, me.onlyOrder(), true);
        }
        var station = me.person().station();
        return me.may(Permission.ORDER_READ_STATION) && station != null
                ? new Sight(true, station.value(), me.onlyOrder(), me.may(Permission.ORDER_DISPATCH))
                : new Sight(false, null, null, false);
    }

    /** The order, if this person may see it. @throws UnknownWorkOrder otherwise, as if there were none */
    public WorkOrder see(SignedIn me, WorkOrderNumber number) {
        var order = workOrders.get(number);
        if (!sees(me, order)) {
            throw new UnknownWorkOrder(number.value());
        }
        return order;
    }

    /** Whether there is such an order for this person. */
    public boolean sees(SignedIn me, WorkOrderNumber number) {
        return workOrders.all(List.of(number)).stream().anyMatch(order -> sees(me, order));
    }

    /** Those of these orders, at most a thousand, that this person may see. */
    public Set<WorkOrderNumber> seen(SignedIn me, Collection<WorkOrderNumber> numbers) {
        return workOrders.all(numbers).stream()
                .filter(order -> sees(me, order))
                .map(WorkOrder::number)
                .collect(Collectors.toSet());
    }

    /** Whether the order is a complaint about this person. */
    public boolean concerns(PersonId person, WorkOrderNumber number) {
        return person.equals(talks.of(number).about());
    }

    private boolean sees(SignedIn me, WorkOrder order) {
        var talk = order.type() == RequestType.COMPLAINT ? talks.of(order.number()) : Talk.NONE;
        return !me.id().equals(talk.about()) && (sightOf(me).covers(order, talk) || wasLetKnow(me, order.number()));
    }

    /** Whoever an order was shown to may see it, though not by somebody else's link. */
    private boolean wasLetKnow(SignedIn me, WorkOrderNumber number) {
        return me.onlyOrder() == null && watchers.knows(number, me.id());
    }
}
