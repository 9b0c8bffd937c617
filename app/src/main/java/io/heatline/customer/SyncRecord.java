package io.heatline.customer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing another system says of a premises. {@code seq} or {@code at} tell a late record from a newer one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SyncRecord.OfPremises.class, name = "premises"),
    @JsonSubTypes.Type(value = SyncRecord.OfPayment.class, name = "payment"),
    @JsonSubTypes.Type(value = SyncRecord.OfNetwork.class, name = "network"),
    @JsonSubTypes.Type(value = SyncRecord.OfTemperature.class, name = "temperature")
})
public sealed interface SyncRecord {

    /** The other system's own count, growing with each change of this thing. */
    @Nullable
    Long seq();

    /** When the other system wrote it. */
    @Nullable
    Instant at();

    /** What it is of; null where the record doesn't say. */
    @Nullable
    Place premises();

    /** A premises by its number at the charging office or by its place; both may be given and must then agree. */
    record Place(
            @Nullable String accountNo,
            @Nullable String estate,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room) {

        @Override
        public String toString() {
            var address = estate == null ? "" : String.join(" ", estate, text(building), text(unit), text(room));
            return accountNo == null ? address : (accountNo + " " + address).strip();
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

    /** Somebody who answers for the premises. */
    record Person(
            @Nullable String name,
            @Nullable List<String> phones,
            @Nullable Relation relation) {}

    /**
     * The premises itself. What is null is not said and stays as it is; people are added, never taken away.
     *
     * @param owner today's, by name
     */
    record OfPremises(
            @Nullable Long seq,
            @Nullable Instant at,
            @Nullable Place premises,
            @Nullable PremisesState state,
            @Nullable BigDecimal heatedArea,
            @Nullable CustomerType customerType,
            @Nullable String owner,
            @Nullable List<Person> contacts)
            implements SyncRecord {}

    /** @param season e.g. 2026-2027 */
    record OfPayment(
            @Nullable Long seq,
            @Nullable Instant at,
            @Nullable Place premises,
            @Nullable String season,
            @Nullable BigDecimal due,
            @Nullable BigDecimal paid,
            @Nullable Instant paidAt)
            implements SyncRecord {}

    /** How the premises hangs on the network. */
    record OfNetwork(
            @Nullable Long seq,
            @Nullable Instant at,
            @Nullable Place premises,
            @Nullable Network status,
            @Nullable LocalDate since)
            implements SyncRecord {}

    /** @param place the room it was measured in */
    record OfTemperature(
            @Nullable Long seq,
            @Nullable Instant at,
            @Nullable Place premises,
            @Nullable Instant measuredAt,
            @Nullable BigDecimal celsius,
            @Nullable String place)
            implements SyncRecord {}
}
