package io.heatline.flow.inbox;

import io.heatline.live.Audience;
import io.heatline.workorder.Level;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrder;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose browsers hear that something happens to an order: those of whoever may see it, as {@code OrderAccess} decides. */
@Component
class OrderAudience {

    private final Talks talks;

    OrderAudience(Talks talks) {
        this.talks = talks;
    }

    /** @param offered groups that a task of it is offered to */
    Audience of(WorkOrder order, Set<String> offered) {
        if (order.type() != RequestType.COMPLAINT) {
            return Audience.ofOrder(order.station()).andGroups(offered);
        }
        var talk = talks.of(order.number());
        var lead = talk.level() == Level.STATION ? Level.STATION.group(order.station()) : null;
        var groups = Stream.concat(Stream.ofNullable(lead), offered.stream()).collect(Collectors.toSet());
        return Audience.ofOrder(null).andGroups(groups).butNot(talk.about());
    }
}
