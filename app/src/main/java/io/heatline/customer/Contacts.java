package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;

import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a premises with their numbers. */
@Component
class Contacts {

    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final PhoneNumbers numbers;
    private final FirstOneWins firstOneWins;
    private final ChangeLog changes;
    private final Clock clock;

    Contacts(
            ContactMapper contacts,
            PhoneMapper phones,
            PhoneNumbers numbers,
            FirstOneWins firstOneWins,
            ChangeLog changes,
            Clock clock) {
        this.contacts = contacts;
        this.phones = phones;
        this.numbers = numbers;
        this.firstOneWins = firstOneWins;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of all these premises, with two questions; who was known first comes first. */
    List<Contact> of(Collection<Long> premisesIds) {
        if (premisesIds.isEmpty()) {
            return List.of();
        }
        var lines = phones.ofPremises(premisesIds).stream().collect(groupingBy(PhoneRow::contactId));
        return contacts.ofPremises(premisesIds).stream()
                .map(row -> PremisesRows.contact(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** When those who have this number there do not want to be rung. */
    List<QuietHours> quietHours(long premisesId, Phone phone) {
        return contacts.quietHours(premisesId, numbers.line(phone).key()).stream()
                .flatMap(hours -> Stream.ofNullable(PremisesRows.quiet(hours.quietFrom(), hours.quietTo())))
                .toList();
    }

    /**
     * Somebody who called from a premises, or of whom another system tells: a new name is a new person, a new number of a known
     * name is added to them, and a number without a name says nothing new when somebody there has it. What is new stands in the
     * changes of the premises.
     *
     * @return whether anything was new
     */
    boolean join(long premisesId, ContactDetails details) {
        if (details.name() == null && knows(premisesId, details)) {
            return false;
        }
        var row = PremisesRows.row(null, premisesId, details, firstLine(details), clock.instant());
        boolean fresh = contacts.byKey(premisesId, row.contactKey()).isEmpty()
                && firstOneWins.insert(() -> contacts.insert(row));
        if (fresh) {
            changes.record(premisesId, Change.Kind.CONTACT_ADDED, row.name(), null, row.name());
        }
        var contact = contacts.byKey(premisesId, row.contactKey()).orElseThrow();
        for (ContactDetails.Number number : details.phones()) {
            fresh |= join(contact, number);
        }
        return fresh;
    }

    /** Somebody of premises that this transaction has registered: nobody else can add them meanwhile. @return true */
    boolean joinFirst(long premisesId, ContactDetails details) {
        contacts.insert(PremisesRows.row(null, premisesId, details, firstLine(details), clock.instant()));
        var contact = contacts.ofPremises(List.of(premisesId)).get(0);
        details.phones().stream()
                .map(number -> phoneOf(contact, number))
                .collect(Collectors.toMap(
                        PhoneRow::lineKey, Function.identity(), (one, again) -> one, LinkedHashMap::new))
                .values()
                .forEach(phones::insert);
        return true;
    }

    private boolean knows(long premisesId, ContactDetails details) {
        var known = phones.ofPremises(List.of(premisesId)).stream()
                .map(PhoneRow::lineKey)
                .toList();
        return details.phones().stream()
                .allMatch(number -> known.contains(numbers.line(number.phone()).key()));
    }

    /** A number the contact has already is left as it is. */
    boolean join(ContactRow contact, ContactDetails.Number number) {
        var row = phoneOf(contact, number);
        boolean fresh = phones.ofContact(row.contactId()).stream()
                        .noneMatch(known -> known.lineKey().equals(row.lineKey()))
                && firstOneWins.insert(() -> phones.insert(row));
        if (fresh) {
            changes.record(contact.premisesId(), Change.Kind.PHONE_ADDED, contact.name(), null, row.written());
        }
        return fresh;
    }

    private PhoneRow phoneOf(ContactRow contact, ContactDetails.Number number) {
        return PremisesRows.row(
                contact.premisesId(),
                Objects.requireNonNull(contact.id()),
                number,
                numbers.line(number.phone()),
                clock.instant());
    }

    private @Nullable PhoneLine firstLine(ContactDetails details) {
        var phone = details.phone();
        return phone == null ? null : numbers.line(phone);
    }
}
