package io.heatline.workorder;

import io.heatline.identity.Permission;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.store.MyOrdersMapper;
import io.heatline.workorder.store.MyOrdersMapper.Mine;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The orders of one person (我的工单): for whoever goes there, those they have and those their crew is offered; for whoever
 * sits at the desk, those they took.
 */
@Service
public class MyOrders {

    private final MyOrdersMapper orders;

    MyOrders(MyOrdersMapper orders) {
        this.orders = orders;
    }

    /** How far an order has come, as the person sees it. */
    public enum State {
        TO_ACCEPT(Set.of(Status.OPEN, Status.DISPATCHED)),
        IN_PROGRESS(Set.of(Status.ACCEPTED, Status.IN_PROGRESS)),
        CALLBACK(Set.of(Status.COMPLETED)),
        DONE(Set.of(Status.CLOSED, Status.CANCELLED));

        private final Set<Status> statuses;

        State(Set<Status> statuses) {
            this.statuses = statuses;
        }

        List<String> names() {
            return statuses.stream().map(Enum::name).sorted().toList();
        }
    }

    /** Up to {@code rows} orders, the newest first, after the place where the page before ended. */
    public List<WorkOrder> page(SignedIn me, State state, OrderSearch.@Nullable Place after, int rows) {
        var mine = mine(me);
        return mine == null
                ? List.of()
                : orders
                        .page(
                                mine,
                                state.names(),
                                after == null ? null : after.takenAt(),
                                after == null ? null : after.number(),
                                rows)
                        .stream()
                        .map(OrderRows::toOrder)
                        .toList();
    }

    /** How many there are of each. */
    public MyOrdersMapper.Counts counts(SignedIn me) {
        var mine = mine(me);
        return mine == null ? new MyOrdersMapper.Counts(0, 0, 0, 0) : orders.counts(mine);
    }

    /** Nobody's by a link: it opens one order, not a list. */
    private static @Nullable Mine mine(SignedIn me) {
        boolean reads = me.may(Permission.ORDER_READ_ALL) || me.may(Permission.ORDER_READ_STATION);
        if (me.onlyOrder() != null || !reads) {
            return null;
        }
        var station = me.person().station();
        boolean crew = me.person().roles().contains(Role.TECHNICIAN) && station != null;
        return new Mine(me.id().value(), me.may(Permission.ORDER_OPEN), crew ? String.valueOf(station) : null);
    }
}
