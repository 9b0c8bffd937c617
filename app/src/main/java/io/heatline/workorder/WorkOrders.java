package io.heatline.workorder;

import io.heatline.customer.PremisesArchive;
import io.heatline.identity.PersonId;
import io.heatline.workorder.store.OrderMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens orders and reads them. What happens to an order afterwards is {@link WorkOrderMoves}. */
@Service
public class WorkOrders {

    private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

    private final OrderMapper orders;
    private final PremisesArchive archive;
    private final Timeline timeline;
    private final Earlier earlier;
    private final Talks talks;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkOrders(
            OrderMapper orders,
            PremisesArchive archive,
            Timeline timeline,
            Earlier earlier,
            Talks talks,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.archive = archive;
        this.timeline = timeline;
        this.earlier = earlier;
        this.talks = talks;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a request as an order; one about a matter that the same premises had lately is marked as a repeat. The process starts within this call, in the same transaction, because whoever
     * hears {@link WorkOrderOpened} starts it.
     */
    @Transactional
    public WorkOrderNumber open(OpenWorkOrder request, PersonId takenBy) {
        talks.check(request);
        var premises = archive.findOrCreate(OrderRows.keyOf(request), OrderRows.contactOf(request));
        var at = clock.instant();
        var number = WorkOrderNumber.of(LocalDate.ofInstant(at, DESK), orders.nextNumber());
        var repeated = earlier.about(
                        premises.id(),
                        request.type(),
                        request.faultOrOther(),
                        request.talkOrNone().topic())
                .map(WorkOrderNumber::value)
                .orElse(null);
        orders.insert(OrderRows.opened(number, request, premises, takenBy, at, repeated), OrderRows.digits(request));
        talks.opened(number, request, takenBy);
        words.learn(Words.Kind.ESTATE, premises.estate());
        words.learn(Words.Kind.NAME, request.contact().name());
        timeline.opened(number, takenBy);
        events.publishEvent(new WorkOrderOpened(number, request.type(), request.solved()));
        return number;
    }

    /** The order as recorded now. @throws UnknownWorkOrder when there is none */
    public WorkOrder get(WorkOrderNumber number) {
        return orders.byNumber(number.value())
                .map(OrderRows::toOrder)
                .orElseThrow(() -> new UnknownWorkOrder(number.value()));
    }

    /** These orders as recorded now, in no particular order; numbers that are none are left out. At most a thousand. */
    public List<WorkOrder> all(Collection<WorkOrderNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : orders
                        .byNumbers(numbers.stream()
                                .map(WorkOrderNumber::value)
                                .distinct()
                                .toList())
                        .stream()
                        .map(OrderRows::toOrder)
                        .toList();
    }
}
