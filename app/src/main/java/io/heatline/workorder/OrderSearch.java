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

    OrderSearch(OrderMapper orders) {
        this.orders = orders;
    }

    /** What is looked for; every absent part is no restriction. */
    public record Criteria(
            List<Status> status,
            @Nullable String station,
            @Nullable String estate,
            List<RequestType> type,
            List<Priority> priority,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long premises) {}

    /** Up to {@code rows} orders that this person may see, after the place where the page before ended. */
    public List<WorkOrder> find(SignedIn me, Criteria asked, @Nullable Place after, int rows) {
        var sight = OrderAccess.sightOf(me);
        return sight.any()
                ? orders.search(query(asked, sight, after, rows)).stream()
                        .map(OrderRows::toOrder)
                        .toList()
                : List.of();
    }

    /** Where a page ended. */
    public record Place(Instant takenAt, String number) {}

    private static OrderQuery query(Criteria asked, OrderAccess.Sight sight, @Nullable Place after, int rows) {
        return new OrderQuery(
                asked.status().stream().map(Enum::name).toList(),
                asked.station(),
                asked.estate(),
                asked.type().stream().map(Enum::name).toList(),
                asked.priority().stream().map(Enum::name).toList(),
                like(asked.text()),
                phone(asked.text()),
                asked.from(),
                asked.to(),
                asked.premises(),
                sight.station(),
                sight.number(),
                after == null ? null : after.takenAt(),
                after == null ? null : after.number(),
                rows);
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    /** Only a text that is a piece of a phone number is looked for among phones. */
    private static @Nullable String phone(@Nullable String text) {
        var digits = text == null ? "" : text.replaceAll("[\\s-]", "");
        return digits.matches("\\d{3,}") ? "%" + digits + "%" : null;
    }
}
