package io.heatline.flow.inbox;

import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskRow;
import io.heatline.identity.StationId;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the inbox's rows, and tells the browsers that are open. */
@Component
class ProjectionWriter {

    /** Tasks without a due date come last. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final TaskMapper tasks;
    private final WorkOrders workOrders;
    private final FourEyes fourEyes;
    private final OrderAudience audience;
    private final LiveHub live;

    ProjectionWriter(TaskMapper tasks, WorkOrders workOrders, FourEyes fourEyes, OrderAudience audience, LiveHub live) {
        this.tasks = tasks;
        this.workOrders = workOrders;
        this.fourEyes = fourEyes;
        this.audience = audience;
        this.live = live;
    }

    /** What a browser is told about a task; the rest it asks for. */
    record TaskNews(String taskId, String number, String kind) {}

    /** What a browser is told about an order. */
    record OrderNews(String number) {}

    void write(
            Collection<TaskSnapshot> created,
            Collection<TaskSnapshot> changed,
            Map<String, WorkOrderNumber> gone,
            Set<WorkOrderNumber> follow,
            Set<WorkOrderNumber> opened) {
        var orders = new HashMap<WorkOrderNumber, WorkOrder>();
        Function<WorkOrderNumber, WorkOrder> card = number -> orders.computeIfAbsent(number, workOrders::get);
        remove(gone, card);
        follow.forEach(number -> {
            if (!opened.contains(number)) {
                follow(card.apply(number));
            }
            tell(card.apply(number));
        });
        changed.forEach(task -> change(task, card.apply(new WorkOrderNumber(task.number()))));
        created.forEach(task -> insert(task, card.apply(new WorkOrderNumber(task.number()))));
    }

    private void remove(Map<String, WorkOrderNumber> gone, Function<WorkOrderNumber, WorkOrder> card) {
        if (!gone.isEmpty()) {
            tasks.remove(gone.keySet());
            gone.forEach((id, number) -> tell(id, card.apply(number), "gone", Set.of()));
        }
    }

    private void follow(WorkOrder order) {
        tasks.follow(
                order.number().value(),
                topic(order),
                order.priority().name(),
                order.status().name(),
                value(order.station()));
    }

    private void tell(WorkOrder order) {
        live.publish(new LiveEvent("order", new OrderNews(order.number().value()), audience.of(order, Set.of())));
    }

    private void change(TaskSnapshot task, WorkOrder order) {
        tasks.change(task.id(), task.name(), task.assignee(), task.dueAt(), sortDue(task), offeredTo(task));
        if (order.type() == RequestType.COMPLAINT) {
            tasks.bar(task.id(), fourEyes.barred(task.key(), order));
        }
        tasks.withdraw(task.id());
        task.groups().forEach(group -> tasks.offer(task.id(), group));
        tell(task.id(), order, "changed", task.groups());
    }

    private void insert(TaskSnapshot task, WorkOrder order) {
        tasks.insert(row(task, order));
        task.groups().forEach(group -> tasks.offer(task.id(), group));
        tell(task.id(), order, "created", task.groups());
    }

    private void tell(String taskId, WorkOrder order, String kind, Set<String> groups) {
        var news = new TaskNews(taskId, order.number().value(), kind);
        live.publish(new LiveEvent("task", news, audience.of(order, groups)));
    }

    private TaskRow row(TaskSnapshot task, WorkOrder order) {
        return new TaskRow(
                task.id(),
                task.number(),
                task.definitionId(),
                task.instanceId(),
                task.key(),
                task.name(),
                task.assignee(),
                task.createdAt(),
                task.dueAt(),
                sortDue(task),
                order.type().name(),
                order.fault().name(),
                topic(order),
                order.priority().name(),
                order.status().name(),
                value(order.station()),
                order.estate(),
                order.address(),
                order.contactName(),
                offeredTo(task),
                fourEyes.barred(task.key(), order),
                0);
    }

    private static @Nullable String offeredTo(TaskSnapshot task) {
        return task.groups().isEmpty() ? null : task.groups().stream().sorted().collect(Collectors.joining(","));
    }

    private static Instant sortDue(TaskSnapshot task) {
        return task.dueAt() == null ? NEVER : task.dueAt();
    }

    private static @Nullable String topic(WorkOrder order) {
        var topic = order.topic();
        return topic == null ? null : topic.name();
    }

    private static @Nullable String value(@Nullable StationId station) {
        return station == null ? null : station.value();
    }
}
