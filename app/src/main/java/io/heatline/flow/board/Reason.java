package io.heatline.flow.board;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One reason for (or against) giving an order to somebody.
 *
 * @param what of which the kind speaks: an order's number, an estate, a skill, a priority
 * @param figure kilometres, minutes or a count, as the kind says
 */
public record Reason(
        Kind kind, @Nullable String what, @Nullable BigDecimal figure) {

    /** What a reason says. */
    public enum Kind {
        /** They are in this building already; {@code what} is the other order's number. */
        SAME_BUILDING,
        /** They are in this estate already; {@code what} is the other order's number. */
        SAME_ESTATE,
        /** The nearest estate where they have work: {@code what}, {@code figure} kilometres away. */
        NEAR,
        /** Trained for it: {@code what} is the skill. */
        SKILL,
        /** Not trained for it: {@code what} is the skill. */
        UNTRAINED,
        /** They have {@code figure} orders. */
        LOAD,
        /** {@code what} is the priority: it goes to whoever is there first. */
        URGENT,
        /** They begin work in {@code figure} minutes. */
        NOT_YET_AT_WORK,
        /** They should be done {@code figure} minutes after it is due. */
        LATE
    }

    static Reason of(Kind kind, @Nullable String what) {
        return new Reason(kind, what, null);
    }

    static Reason of(Kind kind, @Nullable String what, double figure) {
        var tenths = BigDecimal.valueOf(Math.round(figure * 10), 1);
        boolean whole = tenths.remainder(BigDecimal.ONE).signum() == 0;
        return new Reason(kind, what, whole ? tenths.setScale(0) : tenths);
    }
}
