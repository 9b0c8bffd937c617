package io.heatline.workorder;

import io.heatline.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who reassigned an order, away from whom, and why.
 *
 * @param from the station and technician it leaves, as text
 */
public record Hop(
        @Nullable PersonId by,
        @Nullable String from,
        @Nullable String reason) {}
