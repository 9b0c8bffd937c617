package io.heatline.customer.web;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.CustomerType;
import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.QuietHours;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import io.heatline.customer.Vulnerability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a person gives it; version is the premises'.
 *
 * @param registeredVia null for the desk, and for somebody who is known already as it was
 */
record PersonBody(
        @Size(max = 200) @Nullable String name,
        @Nullable Sex sex,
        @Nullable Relation relation,
        @Nullable CustomerType type,
        @Size(max = 200) @Nullable String employer,
        @Size(max = 300) @Nullable String email,
        @Size(max = 200) @Nullable String fax,
        @Size(max = 400) @Nullable String postalAddress,
        boolean vip,
        @Nullable Set<Vulnerability> vulnerable,
        @Nullable QuietHours quiet,
        @Nullable LocalDate registeredOn,
        @Nullable RegisteredVia registeredVia,
        @Nullable @Valid @Size(max = 20) List<NumberBody> phones,
        int version) {

    /** A number, and whose it is where not the contact's own. */
    record NumberBody(
            @NotNull @Size(max = 200) String phone,
            @Nullable Relation relation) {

        /** Two that stand in one field are two. */
        List<ContactDetails.Number> split(PhoneNumbers numbers) {
            return numbers.split(phone).stream()
                    .map(one -> new ContactDetails.Number(one, relation))
                    .toList();
        }
    }

    ContactDetails details(PhoneNumbers numbers) {
        return new ContactDetails(
                name,
                sex,
                relation,
                type,
                employer,
                email,
                fax,
                postalAddress,
                vip,
                vulnerable == null ? Set.of() : vulnerable,
                quiet,
                registeredOn,
                registeredVia,
                phones == null
                        ? List.of()
                        : phones.stream()
                                .flatMap(number -> number.split(numbers).stream())
                                .toList());
    }
}
