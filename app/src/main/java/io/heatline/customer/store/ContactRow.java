package io.heatline.customer.store;

import io.heatline.customer.CustomerType;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import java.time.Instant;
import java.time.LocalDate;
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
        Instant createdAt) {}
