package io.heatline.workorder;

import io.heatline.identity.SignedIn;
import io.heatline.rules.Priority;
import io.heatline.workorder.store.OrderMapper;
import io.heatline.workorder.store.OrderQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds orders, newest first, page by page. */
@Service
public class OrderSearch {

    private final OrderMapper orders;
    private final OrderText text;

    OrderSearch(OrderMapper orders, OrderText text) {
        this.orders = orders;
        this.text = text;
    }

    /** What is looked for; every absent part is no restriction. */
    public record Criteria(
            List<Status> status,
            @Nullable String station,
            @Nullable String estate,
            List<RequestType> type,
            List<Topic> topic,
            List<Priority> priority,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long premises) {}

    /** Up to {@code rows} orders that this person may see, after the place where the page before ended. */
    public List<WorkOrder> find(SignedIn me, Criteria asked, @Nullable Place after, int rows) {
        return OrderAccess.sightOf(me).any()
                ? orders.search(query(me, asked, after, rows)).stream()
                        .map(OrderRows::toOrder)
                        .toList()
                : List.of();
    }

    /** Where a page ended. */
    public record Place(Instant takenAt, String number) {}

    private OrderQuery query(SignedIn me, Criteria asked, @Nullable Place after, int rows) {
        var sight = OrderAccess.sightOf(me);
        return new OrderQuery(
                asked.status().stream().map(Enum::name).toList(),
                asked.station(),
                asked.estate(),
                asked.type().stream().map(Enum::name).toList(),
                asked.topic().stream().map(Enum::name).toList(),
                asked.priority().stream().map(Enum::name).toList(),
                text.typed(asked.text()),
                asked.from(),
                asked.to(),
                asked.premises(),
                sight.station(),
                sight.number(),
                sight.complaints(),
                me.id().value(),
                after == null ? null : after.takenAt(),
                after == null ? null : after.number(),
                rows);
    }

    static String like(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }
}
