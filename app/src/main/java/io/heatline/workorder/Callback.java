package io.heatline.workorder;

import org.jspecify.annotations.Nullable;

/**
 * What the household said when called back (回访).
 *
 * @param outcome satisfied, notSatisfied or notReached
 * @param score 1 to 5
 */
public record Callback(
        String outcome, @Nullable Integer score, @Nullable String reason) {}
