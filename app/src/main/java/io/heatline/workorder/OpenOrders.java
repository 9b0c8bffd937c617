package io.heatline.workorder;

import io.heatline.customer.OpenOrderCounts;
import io.heatline.workorder.store.OpenCount;
import io.heatline.workorder.store.OrderMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the archive how many orders of a premises are still open, so that nobody opens a second one unawares. */
@Component
class OpenOrders implements OpenOrderCounts {

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
}
