package io.heatline.workorder.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of orders asks for; every absent part is no restriction.
 *
 * @param text where to look for what was typed; null where nothing was
 * @param onlyStation the one station this person may see
 * @param onlyNumber the one order this person may see
 * @param complaints whether this person may see complaints; with {@code onlyStation}, those that the station looks into
 * @param viewer who sees no complaint about themselves
 * @param beforeAt the last row of the page before, with {@code beforeNumber}
 */
public record OrderQuery(
        List<String> statuses,
        @Nullable String station,
        @Nullable String estate,
        List<String> types,
        List<String> topics,
        List<String> priorities,
        @Nullable Typed text,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long premises,
        @Nullable String onlyStation,
        @Nullable String onlyNumber,
        boolean complaints,
        String viewer,
        @Nullable Instant beforeAt,
        @Nullable String beforeNumber,
        int rows) {

    /**
     * Where orders with a text are: each place has an index, and each is read from its newest order on.
     *
     * @param parts LIKE patterns that an order must all fit, wildcards of the caller escaped by {@code !}
     * @param numbers how the number begins
     * @param phones how the phone number begins
     * @param names of contacts
     * @param estates of premises
     * @param places ids of premises that stand where the text says
     * @param newest how many orders are looked through besides, for what has no index
     */
    public record Typed(
            List<String> parts,
            @Nullable Range numbers,
            @Nullable Range phones,
            List<String> names,
            List<String> estates,
            List<Long> places,
            int newest) {}

    /** From this text, which belongs to it, to that one, which does not. */
    public record Range(String from, String to) {}
}
