package io.heatline.workorder;

import io.heatline.workorder.store.OrderMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the last request about the same matter at the same premises, so that nobody answers it anew unawares. */
@Component
public class Earlier {

    private final OrderMapper orders;
    private final RepeatSettings repeats;
    private final Clock clock;

    Earlier(OrderMapper orders, RepeatSettings repeats, Clock clock) {
        this.orders = orders;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** The last one lately: of the same topic where there is one, else of the same fault. */
    public Optional<WorkOrderNumber> about(long premises, RequestType type, Fault fault, @Nullable Topic topic) {
        return Optional.ofNullable(
                        latest(premises, type, fault, topic, clock.instant().minus(repeats.within())))
                .map(WorkOrderNumber::new);
    }

    private @Nullable String latest(
            long premises, RequestType type, Fault fault, @Nullable Topic topic, Instant since) {
        return topic == null
                ? orders.latestAbout(premises, type.name(), fault.name(), since)
                : orders.latestOn(premises, type.name(), topic.name(), since);
    }
}
