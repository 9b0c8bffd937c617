package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of calls asks for; every absent part is no restriction.
 *
 * @param line how the number's digits end
 * @param beforeAt the last row of the page before, with {@code beforeId}
 */
public record CallQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String line,
        @Nullable String agent,
        @Nullable String queue,
        List<String> outcomes,
        @Nullable String order,
        @Nullable Instant beforeAt,
        @Nullable String beforeId,
        int rows) {}
