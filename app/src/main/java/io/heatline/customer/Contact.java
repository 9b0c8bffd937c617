package io.heatline.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who answers for a premises, or an office that does.
 *
 * @param name null if they gave none
 * @param employer 用户单位
 * @param vulnerable who at home must not go cold
 * @param registeredOn when they were registered, as the company's books say; {@code createdAt} is when this archive heard
 */
public record Contact(
        long id,
        long premisesId,
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable Relation relation,
        @Nullable CustomerType type,
        @Nullable String employer,
        @Nullable String email,
        @Nullable String fax,
        @Nullable String postalAddress,
        boolean vip,
        Set<Vulnerability> vulnerable,
        @Nullable QuietHours quiet,
        @Nullable LocalDate registeredOn,
        @Nullable RegisteredVia registeredVia,
        Instant createdAt,
        List<ContactPhone> phones) {

    public Contact {
        vulnerable = Set.copyOf(vulnerable);
        phones = List.copyOf(phones);
    }

    /** The number known longest; null when there is none. */
    public @Nullable Phone phone() {
        return phones.isEmpty() ? null : phones.get(0).phone();
    }
}
