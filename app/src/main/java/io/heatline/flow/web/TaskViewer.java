package io.heatline.flow.web;

import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.FormVariables;
import io.heatline.flow.inbox.InboxList;
import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.inbox.TaskRights;
import io.heatline.flow.web.TaskViews.FormView;
import io.heatline.flow.web.TaskViews.TaskDetailView;
import io.heatline.flow.web.TaskViews.TaskView;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.workorder.Fault;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Status;
import io.heatline.workorder.Topic;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import io.heatline.workorder.view.OrderViewer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts names to ids. */
@Component
class TaskViewer {

    private final OrderViewer orders;
    private final WorkOrders workOrders;
    private final InboxList list;
    private final FormVariables variables;

    TaskViewer(OrderViewer orders, WorkOrders workOrders, InboxList list, FormVariables variables) {
        this.orders = orders;
        this.workOrders = workOrders;
        this.list = list;
        this.variables = variables;
    }

    TaskView row(OpenTask task, SignedIn me) {
        var row = task.row();
        var station = row.stationId();
        var assignee = row.assignee();
        return new TaskView(
                row.taskId(),
                row.taskKey(),
                row.taskName() == null ? row.taskKey() : row.taskName(),
                row.orderNumber(),
                RequestType.valueOf(row.requestType()),
                Fault.valueOf(row.fault()),
                row.topic() == null ? null : Topic.valueOf(row.topic()),
                Priority.valueOf(row.priority()),
                Status.valueOf(row.status()),
                row.address(),
                row.estate(),
                row.contactName(),
                station == null ? null : orders.named(new StationId(station)),
                assignee == null ? null : orders.named(new PersonId(assignee)),
                task.groups(),
                row.createdAt(),
                row.dueAt(),
                list.overdue(task),
                TaskRights.of(me, task));
    }

    TaskDetailView detail(OpenTask task, FormShelf.Form form, SignedIn me) {
        var order = workOrders.get(new WorkOrderNumber(task.row().orderNumber()));
        return new TaskDetailView(
                row(task, me),
                new FormView(form.key(), form.version(), form.schema()),
                prefill(task, form, order),
                orders.full(order, me));
    }

    /** What the process and the order already know of what the form reads and asks. */
    private Map<String, Object> prefill(OpenTask task, FormShelf.Form form, WorkOrder order) {
        var known = new HashMap<>(variables.of(task.id(), form));
        if (form.check().writes().contains("station") && order.station() != null) {
            known.put("station", order.station().value());
        }
        return known;
    }
}
