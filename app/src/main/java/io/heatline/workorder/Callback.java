package io.heatline.workorder;

import io.heatline.identity.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to ask a household how it went (回访).
 *
 * @param attempt counted from 1 over the order's life
 * @param redo after which re-do; 0 for the first time the work was done
 * @param outcome satisfied, notSatisfied or notReached
 * @param score 1 to 5
 * @param warmth °C indoors, as the household says
 * @param reasons codes of what was not good
 * @param reason what was not good, in words
 */
public record Callback(
        int attempt,
        int redo,
        Instant at,
        PersonId by,
        String outcome,
        @Nullable Integer score,
        @Nullable String onTime,
        @Nullable String attitude,
        @Nullable BigDecimal warmth,
        List<String> reasons,
        @Nullable String reason,
        @Nullable String note) {

    /** As the process's gateways know it. */
    public static final String NOT_REACHED = "notReached";

    public Callback {
        reasons = List.copyOf(reasons);
    }

    /** The same call as the so-many-eth of the order, after so many re-dos. */
    Callback counted(int nth, int redos) {
        return new Callback(nth, redos, at, by, outcome, score, onTime, attitude, warmth, reasons, reason, note);
    }
}
