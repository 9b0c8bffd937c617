package io.heatline.handover;

import io.heatline.handover.HandoverSettings.Target;
import io.heatline.handover.store.DeliveryMapper;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderChanged;
import io.heatline.workorder.WorkOrders;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down, in the transaction of a change, that an order has to be handed over: to the system of its station, and to those that had
 * it before, so that they see it go. What waits already is not written twice: the order is read when it is sent. A complaint is kept from
 * whom it is about, and so from the system they work in.
 */
@Component
class Handover {

    private final WorkOrders orders;
    private final DeliveryMapper deliveries;
    private final HandoverSettings settings;
    private final Clock clock;

    Handover(WorkOrders orders, DeliveryMapper deliveries, HandoverSettings settings, Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void changed(WorkOrderChanged changed) {
        if (settings.targets().isEmpty()) {
            return;
        }
        var number = changed.number().value();
        var order = orders.get(changed.number());
        if (order.type() == RequestType.COMPLAINT) {
            return;
        }
        var told = deliveries.targets(number);
        settings.targets().stream()
                .filter(target -> concerns(target, order, told))
                .map(Target::name)
                .distinct()
                .forEach(target -> write(target, number));
    }

    private static boolean concerns(Target target, WorkOrder order, List<String> told) {
        var station = order.station();
        return station != null && station.value().equals(target.station()) || told.contains(target.name());
    }

    private void write(String target, String number) {
        var waitingFor = target + " " + number;
        if (deliveries.keepWaiting(waitingFor) == 0) {
            deliveries.insert(
                    UUID.randomUUID().toString(),
                    target,
                    number,
                    waitingFor,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
