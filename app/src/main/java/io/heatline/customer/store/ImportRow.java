package io.heatline.customer.store;

import io.heatline.customer.CustomerType;
import io.heatline.customer.PremisesState;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of customer_import_row: a row of a file as it was understood. What the file says nothing of is null.
 *
 * @param leadRow the first row of the file that means the same flat
 * @param premisesVersion of the premises when the row was compared with it
 */
public record ImportRow(
        String importId,
        int rowNo,
        String verdict,
        int leadRow,
        @Nullable String estate,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String room,
        @Nullable String address,
        @Nullable String estateKey,
        @Nullable String buildingKey,
        @Nullable String unitKey,
        @Nullable String roomKey,
        @Nullable String addressKey,
        @Nullable PremisesState state,
        @Nullable BigDecimal heatedArea,
        @Nullable CustomerType customerType,
        @Nullable String accountNo,
        @Nullable String note,
        @Nullable String ownerName,
        @Nullable String ownerKey,
        @Nullable LocalDate ownerFrom,
        @Nullable String contactName,
        @Nullable String nameKey,
        @Nullable String contactKey,
        @Nullable Sex sex,
        @Nullable Relation relation,
        @Nullable CustomerType contactType,
        @Nullable String employer,
        @Nullable String email,
        @Nullable String fax,
        @Nullable String postalAddress,
        @Nullable Integer vip,
        @Nullable String vulnerable,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable LocalDate registeredOn,
        @Nullable RegisteredVia registeredVia,
        @Nullable Long premisesId,
        @Nullable Integer premisesVersion,
        @Nullable String problems) {

    /** The same row, judged. */
    public ImportRow judged(
            String judgement, @Nullable Long premises, @Nullable Integer version, @Nullable String why) {
        return as(judgement, leadRow, premises, version, why);
    }

    /** The same row, behind the first one of its flat. */
    public ImportRow following(int lead, String judgement, @Nullable String why) {
        return as(judgement, lead, premisesId, premisesVersion, why);
    }

    private ImportRow as(
            String judgement, int lead, @Nullable Long premises, @Nullable Integer version, @Nullable String why) {
        return new ImportRow(
                importId,
                rowNo,
                judgement,
                lead,
                estate,
                building,
                unit,
                room,
                address,
                estateKey,
                buildingKey,
                unitKey,
                roomKey,
                addressKey,
                state,
                heatedArea,
                customerType,
                accountNo,
                note,
                ownerName,
                ownerKey,
                ownerFrom,
                contactName,
                nameKey,
                contactKey,
                sex,
                relation,
                contactType,
                employer,
                email,
                fax,
                postalAddress,
                vip,
                vulnerable,
                quietFrom,
                quietTo,
                registeredOn,
                registeredVia,
                premises,
                version,
                why);
    }
}
