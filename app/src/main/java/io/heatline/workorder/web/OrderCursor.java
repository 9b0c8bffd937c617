package io.heatline.workorder.web;

import io.heatline.edge.Cursor;
import io.heatline.workorder.OrderSearch.Place;
import io.heatline.workorder.WorkOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of orders ended, as text for the next request. */
final class OrderCursor {

    private OrderCursor() {}

    static String of(WorkOrder last) {
        return Cursor.of(last.takenAt().toString(), last.number().value());
    }

    static @Nullable Place read(@Nullable String cursor) {
        return cursor == null
                ? null
                : Cursor.read(cursor, 2, parts -> new Place(Instant.parse(parts.get(0)), parts.get(1)));
    }
}
