package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of orders asks for; every absent part is no restriction.
 *
 * @param text a LIKE pattern, wildcards of the caller escaped by {@code !}
 * @param phone a LIKE pattern over digits only
 * @param onlyStation the one station this person may see
 * @param onlyNumber the one order this person may see
 * @param beforeAt the last row of the page before, with {@code beforeNumber}
 */
public record OrderQuery(
        List<String> statuses,
        @Nullable String station,
        @Nullable String estate,
        List<String> types,
        List<String> priorities,
        @Nullable String text,
        @Nullable String phone,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long premises,
        @Nullable String onlyStation,
        @Nullable String onlyNumber,
        @Nullable Instant beforeAt,
        @Nullable String beforeNumber,
        int rows) {}
