package io.heatline.workorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.workorder.store.OrderMapper;
import io.heatline.workorder.store.OrderRow;
import io.heatline.workorder.store.WorkMapper;
import io.heatline.workorder.store.WorkMapper.WorkRow;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people have done: one line for each time an order was taken on and completed. The reports read it by a view, so that
 * a day's work is counted as it was, also when the order goes round again.
 */
@Component
class WorkLog {

    /** The questions whose answers begin and end a piece of work. */
    private static final String DECISION = "decision";

    private static final String RESULT = "result";

    private final WorkMapper works;
    private final OrderMapper orders;
    private final Timeline timeline;
    private final ObjectMapper json;
    private final Clock clock;
    private final ZoneId zone;

    WorkLog(WorkMapper works, OrderMapper orders, Timeline timeline, ObjectMapper json, Clock clock, ZoneId zone) {
        this.works = works;
        this.orders = orders;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** The work is done, by whoever handled the order last. */
    void completed(WorkOrderNumber number) {
        var order = orders.byNumber(number.value()).orElseThrow(() -> new UnknownWorkOrder(number.value()));
        var entries = timeline.of(number);
        var begun = latestWith(entries, DECISION).map(TimelineEntry::at);
        var result = latestWith(entries, RESULT).map(TimelineEntry::fields).flatMap(this::answer);
        works.insert(row(order, begun.orElse(null), result.orElse(null)));
    }

    private WorkRow row(OrderRow order, @Nullable Instant begun, @Nullable String result) {
        var now = clock.instant();
        return new WorkRow(
                order.orderNumber(),
                order.lastHandler(),
                order.stationId(),
                order.requestType(),
                result,
                order.reopened() > 0 ? 1 : 0,
                begun,
                now,
                now.atZone(zone).toLocalDate(),
                begun == null ? null : (int) Duration.between(begun, now).toMinutes());
    }

    /** The latest step that answered this question, whatever the model calls it. */
    private static Optional<TimelineEntry> latestWith(List<TimelineEntry> entries, String question) {
        return entries.stream()
                .filter(entry -> entry.kind() == TimelineKind.TASK_COMPLETED)
                .filter(entry -> String.valueOf(entry.fields()).contains("\"key\":\"" + question + "\""))
                .reduce((earlier, later) -> later);
    }

    private Optional<String> answer(String fields) {
        try {
            return StreamSupport.stream(json.readTree(fields).spliterator(), false)
                    .filter(field -> field.path("key").asText().equals(RESULT))
                    .map(field -> field.path("value"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst();
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
