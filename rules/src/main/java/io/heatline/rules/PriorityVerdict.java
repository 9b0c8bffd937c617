package io.heatline.rules;

import java.util.List;

/**
 * A priority and every rule that asked for it or for a lower one, highest first.
 *
 * @param rules never empty: with nothing to raise it, the rule that makes a request normal or low
 */
public record PriorityVerdict(Priority priority, List<RuleRef> rules) {
    public PriorityVerdict {
        rules = List.copyOf(rules);
    }
}
