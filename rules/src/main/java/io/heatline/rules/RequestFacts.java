package io.heatline.rules;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the priority rules know of a request. Codes the rules have never heard of raise nothing.
 *
 * @param type code of the type, e.g. {@code REPAIR}
 * @param fault code of the fault, e.g. {@code NO_HEAT}
 * @param nature code of the nature, e.g. {@code REPEAT}
 * @param indoorTemperature degrees Celsius in the home, null if nobody measured
 * @param vulnerable codes of the people at home who can't stand the cold: {@code INFANT ELDERLY SICK}
 */
public record RequestFacts(
        @Nullable String type,
        @Nullable String fault,
        @Nullable String nature,
        @Nullable BigDecimal indoorTemperature,
        Set<String> vulnerable) {

    public RequestFacts {
        vulnerable = Set.copyOf(vulnerable);
    }

    /** Whether somebody measured, and found it colder than this. */
    public boolean colderThan(int degrees) {
        return indoorTemperature != null && indoorTemperature.compareTo(BigDecimal.valueOf(degrees)) < 0;
    }
}
