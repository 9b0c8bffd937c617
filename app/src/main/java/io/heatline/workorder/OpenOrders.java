package io.heatline.workorder;

import io.heatline.customer.OpenOrderCounts;
import io.heatline.customer.PremisesMerged;
import io.heatline.customer.PremisesUse;
import io.heatline.workorder.store.OpenCount;
import io.heatline.workorder.store.OrderMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the archive how many orders of a premises are still open, so that nobody opens a second one unawares, and whether there
 * are any at all; they follow a premises that is merged into another.
 */
@Component
class OpenOrders implements OpenOrderCounts, PremisesUse {

    private final OrderMapper orders;

    OpenOrders(OrderMapper orders) {
        this.orders = orders;
    }

    @Override
    public Map<Long, Integer> ofPremises(Collection<Long> premisesIds) {
        return premisesIds.isEmpty()
                ? Map.of()
                : orders.openByPremises(List.copyOf(premisesIds)).stream()
                        .collect(Collectors.toMap(OpenCount::premisesId, OpenCount::orders));
    }

    @Override
    public String word() {
        return "orders";
    }

    @Override
    public Set<Long> among(Collection<Long> premisesIds) {
        return premisesIds.isEmpty() ? Set.of() : Set.copyOf(orders.premisesAmong(List.copyOf(premisesIds)));
    }

    /** In the merger's transaction. */
    @EventListener
    void follow(PremisesMerged merged) {
        orders.move(merged.from(), merged.into());
    }
}
