package io.heatline.calendar;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way through the open orders.
 *
 * @param calendar the calendar that has changed; null for the table of limits
 * @param version what it was changed to
 * @param begunAt when it was changed
 * @param orders how many orders were open when it set out
 * @param seen how many of them it has come by
 * @param moved how many go by the change since
 * @param failed how many could not be changed
 */
public record Recalculating(
        long id,
        @Nullable CalendarKey calendar,
        int version,
        Instant begunAt,
        @Nullable PersonId begunBy,
        Instant passAt,
        String after,
        int orders,
        int seen,
        int moved,
        int failed,
        @Nullable Instant finishedAt) {}
