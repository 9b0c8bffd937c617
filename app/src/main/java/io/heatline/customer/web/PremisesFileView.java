package io.heatline.customer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.customer.Contact;
import io.heatline.customer.ContactPhone;
import io.heatline.customer.CustomerType;
import io.heatline.customer.NetworkStatus;
import io.heatline.customer.Owner;
import io.heatline.customer.Payment;
import io.heatline.customer.Phone;
import io.heatline.customer.PremisesFile;
import io.heatline.customer.PremisesRecord;
import io.heatline.customer.QuietHours;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import io.heatline.customer.Temperature;
import io.heatline.customer.Vulnerability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A premises with everything that belongs to it, as the person asking may see it.
 *
 * @param premises its version is to be sent back with a change
 */
record PremisesFileView(
        @JsonUnwrapped PremisesRecord premises,
        @Nullable String changedByName,
        @Nullable HeatView heat,
        List<PersonView> contacts,
        List<Owner> owners,
        List<Payment> payments,
        @Nullable NetworkStatus network,
        List<Temperature> temperatures,
        List<PremisesFile.Merged> merged,
        int openOrders) {

    /** A contact; numbers are masked for whoever need not know them. */
    record PersonView(
            long id,
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
            List<NumberView> phones) {

        static PersonView of(Contact contact, boolean phones) {
            var fax = contact.fax();
            return new PersonView(
                    contact.id(),
                    contact.name(),
                    contact.sex(),
                    contact.relation(),
                    contact.type(),
                    contact.employer(),
                    contact.email(),
                    fax == null || phones ? fax : Phone.of(fax).masked(),
                    contact.postalAddress(),
                    contact.vip(),
                    contact.vulnerable(),
                    contact.quiet(),
                    contact.registeredOn(),
                    contact.registeredVia(),
                    contact.createdAt(),
                    contact.phones().stream()
                            .map(phone -> NumberView.of(phone, phones))
                            .toList());
        }
    }

    /** @param relation whose the number is, where not the contact's own */
    record NumberView(long id, String phone, @Nullable Relation relation) {

        static NumberView of(ContactPhone number, boolean phones) {
            var phone = number.phone();
            return new NumberView(number.id(), phones ? phone.written() : phone.masked(), number.relation());
        }
    }

    static PremisesFileView of(PremisesFile file, boolean phones, int openOrders, Names names) {
        return new PremisesFileView(
                file.premises(),
                names.of(file.premises().changedBy()),
                HeatView.of(file.heat()),
                file.contacts().stream()
                        .map(contact -> PersonView.of(contact, phones))
                        .toList(),
                file.owners(),
                file.payments(),
                file.network(),
                file.temperatures(),
                file.merged(),
                openOrders);
    }
}
