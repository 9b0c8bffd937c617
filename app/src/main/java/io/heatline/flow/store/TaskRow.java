package io.heatline.flow.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code flow_task}: an open user task with what a list shows of its order. */
public record TaskRow(
        String taskId,
        String orderNumber,
        String definitionId,
        String instanceId,
        String taskKey,
        @Nullable String taskName,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        Instant sortDue,
        String requestType,
        String fault,
        @Nullable String topic,
        String priority,
        String status,
        @Nullable String stationId,
        String estate,
        String address,
        @Nullable String contactName,
        @Nullable String offeredTo,
        @Nullable String barred,
        int version) {}
