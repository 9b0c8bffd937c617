package io.heatline.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much business time an order has for each step, and the rows that say so.
 *
 * @param limits for every {@link Limit}
 * @param calendar key of the calendar that the rows ask for; null for the usual one
 * @param rules the rows that had a say, in the order of the sheet
 * @param tableVersion version of the table that was asked; null if there was none
 */
public record LimitVerdict(
        Map<Limit, Duration> limits,
        @Nullable String calendar,
        List<RuleRef> rules,
        @Nullable String tableVersion) {

    public LimitVerdict {
        limits = Map.copyOf(limits);
        rules = List.copyOf(rules);
    }

    /** How much business time this step has. */
    public Duration of(Limit limit) {
        Duration time = limits.get(limit);
        if (time == null) {
            throw new IllegalArgumentException(limit.name());
        }
        return time;
    }
}
