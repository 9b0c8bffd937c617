package io.heatline.customer.web;

import io.heatline.customer.CustomerType;
import io.heatline.customer.PremisesDetails;
import io.heatline.customer.PremisesKey;
import io.heatline.customer.PremisesState;
import io.heatline.station.Spelling;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A premises as a person gives it.
 *
 * @param version as it was read; not looked at for a new one
 * @param heatedArea in square metres
 */
record PremisesBody(
        @NotNull @Size(max = 200) String estate,
        @NotNull @Size(max = 200) String building,
        @Size(max = 200) @Nullable String unit,
        @NotNull @Size(max = 200) String room,
        @Nullable PremisesState state,
        @Nullable BigDecimal heatedArea,
        @Nullable CustomerType customerType,
        @Size(max = 200) @Nullable String accountNo,
        @Size(max = 2000) @Nullable String note,
        int version) {

    PremisesKey key() {
        return PremisesKey.of(estate, building, unit, room);
    }

    PremisesDetails details() {
        return new PremisesDetails(
                state == null ? PremisesState.IN_USE : state, heatedArea, customerType, tidy(accountNo), tidy(note));
    }

    private static @Nullable String tidy(@Nullable String written) {
        return written == null || Spelling.tidy(written).isEmpty() ? null : Spelling.tidy(written);
    }
}
