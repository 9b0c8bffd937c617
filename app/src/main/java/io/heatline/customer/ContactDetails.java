package io.heatline.customer;

import io.heatline.station.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of a premises, as they gave themselves.
 *
 * @param name null if they gave none
 * @param registeredVia null where nobody said
 */
public record ContactDetails(
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
        List<Number> phones) {

    /** A number, and whose it is where not the contact's own. */
    public record Number(Phone phone, @Nullable Relation relation) {}

    /** @throws PremisesInvalid field by field: too long, no number, neither a name nor a number */
    public ContactDetails {
        name = tidy(name);
        employer = tidy(employer);
        email = tidy(email);
        fax = tidy(fax);
        postalAddress = tidy(postalAddress);
        vulnerable = Set.copyOf(vulnerable);
        phones = List.copyOf(phones);
        PremisesInvalid.check(name, employer, email, fax, postalAddress, phones);
    }

    /** @throws PremisesInvalid when the name is too long or the phone isn't one number */
    public ContactDetails(@Nullable String name, Phone phone) {
        this(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of(),
                null,
                null,
                RegisteredVia.CALL,
                List.of(new Number(phone, null)));
    }

    /** @throws PremisesInvalid when the name is too long or the phone isn't one number */
    public ContactDetails(@Nullable String name, String phone) {
        this(name, Phone.of(phone));
    }

    /** The same, known this way unless they said how. */
    ContactDetails knownBy(@Nullable RegisteredVia via) {
        return registeredVia != null || via == null
                ? this
                : new ContactDetails(
                        name,
                        sex,
                        relation,
                        type,
                        employer,
                        email,
                        fax,
                        postalAddress,
                        vip,
                        vulnerable,
                        quiet,
                        registeredOn,
                        via,
                        phones);
    }

    /** The number given first; null when none was. */
    public @Nullable Phone phone() {
        return phones.isEmpty() ? null : phones.get(0).phone();
    }

    private static @Nullable String tidy(@Nullable String written) {
        return written == null || Spelling.tidy(written).isEmpty() ? null : Spelling.tidy(written);
    }
}
