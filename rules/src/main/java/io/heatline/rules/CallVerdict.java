package io.heatline.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the call rules want done with a caller.
 *
 * @param prompts what is said first
 * @param duty whether the duty roster is rung rather than a queue
 * @param priority in the queue, 0 to 10; 0 leaves it as it is
 * @param process what starts if nobody speaks with the caller; null for nothing
 * @param rules which rules had a say
 */
public record CallVerdict(
        List<String> prompts,
        boolean duty,
        int priority,
        @Nullable String process,
        List<RuleRef> rules) {
    /** Nothing special: the flow goes on as it is drawn. */
    public static final CallVerdict NOTHING = new CallVerdict(List.of(), false, 0, null, List.of());
}
