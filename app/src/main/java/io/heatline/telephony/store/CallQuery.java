package io.heatline.telephony.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of calls asks for; every absent part is no restriction.
 *
 * @param line how the number's digits end
 * @param lines digits of numbers, any of which will do; null where it doesn't matter
 * @param calls those too, whatever their number; looked at with {@code lines} only
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
        @Nullable List<String> lines,
        List<String> calls,
        @Nullable Instant beforeAt,
        @Nullable String beforeId,
        int rows) {}
