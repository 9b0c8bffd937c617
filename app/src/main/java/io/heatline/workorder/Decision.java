package io.heatline.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule decision as it was made, with the rules that made it ("why this station?").
 *
 * @param outcome what the rules said, or null when they could not decide
 * @param undecided why they could not, in words for a dispatcher
 * @param facts what the rules were told
 * @param tableVersion the version of the decision table, where one was used
 */
public record Decision(
        Kind kind,
        Instant at,
        @Nullable String outcome,
        @Nullable String undecided,
        List<Rule> rules,
        Map<String, Object> facts,
        @Nullable String tableVersion) {

    /** What was decided. */
    public enum Kind {
        PRIORITY,
        STATION,
        /** How much time each step has. */
        LIMITS
    }

    /** A rule by name, as a sentence for people, and its row where it stands in a table (counted from 1 as in Excel). */
    public record Rule(String name, @Nullable Integer row, String label) {}
}
