package io.heatline.customer.store;

import io.heatline.customer.CustomerType;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of customer_contact.
 *
 * @param contactKey the name's key; without a name, a bar and the line's key
 * @param vulnerable codes with commas between them, in alphabetical order
 * @param quietFrom as 21:30
 */
public record ContactRow(
        @Nullable Long id,
        long premisesId,
        @Nullable String name,
        @Nullable String nameKey,
        String contactKey,
        @Nullable Sex sex,
        @Nullable Relation relation,
        @Nullable CustomerType customerType,
        @Nullable String employer,
        @Nullable String email,
        @Nullable String fax,
        @Nullable String postalAddress,
        int vip,
        @Nullable String vulnerable,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable LocalDate registeredOn,
        @Nullable RegisteredVia registeredVia,
        Instant createdAt) {

    /** What this row leaves open is taken from the other, the same person's; marks of either hold. */
    public ContactRow filledBy(ContactRow other) {
        boolean quiet = quietFrom == null && quietTo == null;
        return new ContactRow(
                id,
                premisesId,
                name,
                nameKey,
                contactKey,
                or(sex, other.sex),
                or(relation, other.relation),
                or(customerType, other.customerType),
                or(employer, other.employer),
                or(email, other.email),
                or(fax, other.fax),
                or(postalAddress, other.postalAddress),
                Math.max(vip, other.vip),
                both(vulnerable, other.vulnerable),
                quiet ? other.quietFrom : quietFrom,
                quiet ? other.quietTo : quietTo,
                or(registeredOn, other.registeredOn),
                or(registeredVia, other.registeredVia),
                createdAt);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static @Nullable String both(@Nullable String codes, @Nullable String others) {
        var all = Stream.of(codes, others)
                .filter(Objects::nonNull)
                .flatMap(some -> Stream.of(some.split(",")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return all.isEmpty() ? null : String.join(",", all);
    }
}
