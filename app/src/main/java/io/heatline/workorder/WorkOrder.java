package io.heatline.workorder;

import io.heatline.customer.Vulnerability;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work order as recorded now.
 *
 * @param topic what a consultation or a complaint is about; a complaint's is known once it was routed
 * @param premisesId the archive's id of the premises
 * @param address the premises' address as shown
 * @param indoorTemperature °C as reported by the caller
 * @param dueAt when the work should be complete
 * @param course what has befallen it on its way
 * @param version rises with every change
 */
public record WorkOrder(
        WorkOrderNumber number,
        RequestType type,
        Fault fault,
        @Nullable Topic topic,
        Source source,
        Nature nature,
        @Nullable String details,
        Priority priority,
        Status status,
        @Nullable StationId station,
        @Nullable PersonId technician,
        long premisesId,
        String estate,
        String address,
        @Nullable String contactName,
        String contactPhone,
        @Nullable BigDecimal indoorTemperature,
        Set<Vulnerability> vulnerable,
        boolean solvedOnCall,
        PersonId takenBy,
        Instant takenAt,
        int reopened,
        int reassignments,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable PersonId lastHandler,
        Course course,
        int version) {}
