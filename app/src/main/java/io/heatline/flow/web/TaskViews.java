package io.heatline.flow.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.flow.inbox.TaskRights;
import io.heatline.rules.Priority;
import io.heatline.workorder.Fault;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Status;
import io.heatline.workorder.Topic;
import io.heatline.workorder.view.OrderViews.Named;
import io.heatline.workorder.view.OrderViews.NamedStation;
import io.heatline.workorder.view.OrderViews.OrderView;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API shows of tasks. */
final class TaskViews {

    private TaskViews() {}

    /** An open task as a line of a list. */
    record TaskView(
            String id,
            String key,
            String name,
            String number,
            RequestType orderType,
            Fault fault,
            @Nullable Topic topic,
            Priority priority,
            Status status,
            String address,
            String estate,
            @Nullable String contactName,
            @Nullable NamedStation station,
            @Nullable Named assignee,
            Set<String> groups,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean overdue,
            TaskRights can) {}

    /** A form as deployed with the task's model; the schema is the Camunda Form's own JSON. */
    record FormView(
            String key, String version, @JsonRawValue String schema) {}

    /** An open task with its form and its order. */
    record TaskDetailView(@JsonUnwrapped TaskView task, FormView form, Map<String, Object> values, OrderView order) {}
}
