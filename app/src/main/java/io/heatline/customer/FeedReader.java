package io.heatline.customer;

import io.heatline.customer.store.FeedMapper;
import io.heatline.customer.store.FeedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what has changed, each change once. An id is given before its transaction is certain, so a later one may be seen first:
 * the ones passed over are asked for again until no transaction can be that old.
 */
final class FeedReader {

    /** After a restart nobody remembers which ids were passed over. */
    private static final long PASSED = 1_000;

    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);
    private static final int MOST_MISSING = 500;
    private static final int PAGE = 1_000;

    private final FeedMapper feed;
    private final TreeMap<Long, Instant> missing = new TreeMap<>();
    private final long told;
    private final Instant since;
    private long last;

    /**
     * @param told the last id that was read before
     * @param at when; what was told long before it is not read again
     */
    FeedReader(FeedMapper feed, long told, Instant at) {
        this.feed = feed;
        this.told = told;
        this.since = at.minus(LONGEST_TRANSACTION);
        this.last = Math.max(0, told - PASSED);
    }

    /** By id; empty when there is no more for now. */
    List<FeedRow> next(Instant now) {
        missing.values().removeIf(seen -> seen.isBefore(now.minus(LONGEST_TRANSACTION)));
        var rows = feed.after(last, List.copyOf(missing.keySet()), PAGE);
        for (FeedRow row : rows) {
            missing.remove(row.id());
            if (row.id() > last) {
                pass(row.id(), now);
            }
        }
        return rows.stream()
                .filter(row -> row.id() > told || !row.createdAt().isBefore(since))
                .toList();
    }

    private void pass(long id, Instant now) {
        for (long gap = Math.max(last + 1, id - MOST_MISSING); gap < id && last > 0; gap++) {
            missing.put(gap, now);
        }
        last = id;
        Iterator<Map.Entry<Long, Instant>> oldest = missing.entrySet().iterator();
        for (int more = missing.size() - MOST_MISSING; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The last id that was read. */
    long last() {
        return Math.max(last, told);
    }
}
