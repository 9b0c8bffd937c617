package io.heatline.workorder;

import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders a person may see: all, their station's, the one their link names, or none. */
@Component
public class OrderAccess {

    private final WorkOrders workOrders;
    private final Watchers watchers;

    OrderAccess(WorkOrders workOrders, Watchers watchers) {
        this.workOrders = workOrders;
        this.watchers = watchers;
    }

    /**
     * What a person may see.
     *
     * @param station the only station whose orders are seen, or null for all
     * @param number the only order that is seen, or null for any
     */
    public record Sight(
            boolean any, @Nullable String station, @Nullable String number) {

        boolean covers(WorkOrder order) {
            return any
                    && (number == null || number.equals(order.number().value()))
                    && (station == null || isOf(order.station(), station));
        }

        private static boolean isOf(@Nullable StationId id, String station) {
            return id != null && id.value().equals(station);
        }
    }

    /** What this person may see. */
    public static Sight sightOf(SignedIn me) {
        if (me.may(Permission.ORDER_READ_ALL)) {
            return new Sight(true, null, me.onlyOrder());
        }
        var station = me.person().station();
        return me.may(Permission.ORDER_READ_STATION) && station != null
                ? new Sight(true, station.value(), me.onlyOrder())
                : new Sight(false, null, null);
    }

    /** The order, if this person may see it. @throws UnknownWorkOrder otherwise, as if there were none */
    public WorkOrder see(SignedIn me, WorkOrderNumber number) {
        var order = workOrders.get(number);
        if (!sightOf(me).covers(order) && !wasLetKnow(me, number)) {
            throw new UnknownWorkOrder(number.value());
        }
        return order;
    }

    /** Whoever an order was shown to may see it, though not by somebody else's link. */
    private boolean wasLetKnow(SignedIn me, WorkOrderNumber number) {
        return me.onlyOrder() == null && watchers.knows(number, me.id());
    }
}
