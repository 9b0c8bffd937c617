package io.heatline.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of the station rules: one station, or why a dispatcher has to decide. */
public sealed interface Verdict {

    /** Version of the table that was asked; null if there was none. */
    @Nullable
    String tableVersion();

    /**
     * The rules name one station.
     *
     * @param outcome code of the station, e.g. {@code S01}
     * @param rules the rows that name it, never empty
     */
    record Decided(String outcome, List<RuleRef> rules, String tableVersion) implements Verdict {
        public Decided {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The rules name no station, or more than one.
     *
     * @param cause why, for programs
     * @param reason why, in Chinese, for the dispatcher who decides now
     */
    record Undecided(
            UndecidedCause cause, String reason, @Nullable String tableVersion) implements Verdict {}
}
