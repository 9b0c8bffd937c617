package io.heatline.workorder.store;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code workorder_order}, as the database holds it. */
public record OrderRow(
        String orderNumber,
        String requestType,
        String fault,
        @Nullable String topic,
        String origin,
        String nature,
        @Nullable String details,
        String priority,
        String status,
        @Nullable String stationId,
        @Nullable String technician,
        long premisesId,
        String estate,
        String address,
        @Nullable String contactName,
        String contactPhone,
        @Nullable BigDecimal indoorTemperature,
        @Nullable String vulnerable,
        int solvedOnCall,
        String takenBy,
        Instant takenAt,
        int reopened,
        int reassignments,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable String lastHandler,
        int rung,
        int calls,
        int absences,
        @Nullable Instant supervisedAt,
        @Nullable String suspendedFor,
        @Nullable Instant suspendedAt,
        @Nullable Instant suspendedUntil,
        @Nullable String joinedTo,
        @Nullable String joinedAs,
        @Nullable String repeatOf,
        int version) {}
