package io.heatline.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a flat besides its place.
 *
 * @param heatedArea in square metres
 * @param accountNo its number at the charging office
 */
public record PremisesDetails(
        PremisesState state,
        @Nullable BigDecimal heatedArea,
        @Nullable CustomerType customerType,
        @Nullable String accountNo,
        @Nullable String note) {

    /** Heated, and nothing else known. */
    public static final PremisesDetails UNKNOWN = new PremisesDetails(PremisesState.IN_USE, null, null, null, null);

    /** @throws PremisesInvalid for an area that is none, and what is too long */
    public PremisesDetails {
        PremisesInvalid.check(heatedArea, accountNo, note);
    }
}
