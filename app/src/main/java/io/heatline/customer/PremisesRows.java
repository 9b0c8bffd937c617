package io.heatline.customer;

import static java.util.stream.Collectors.joining;

import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.PremisesRow;
import io.heatline.station.Spelling;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between the archive's rows and what other rooms see. */
final class PremisesRows {

    private PremisesRows() {}

    static PremisesRow row(
            PremisesKey key, PremisesDetails details, boolean complete, Instant at, @Nullable String by) {
        return new PremisesRow(
                null,
                key.estate(),
                key.building(),
                nullIfEmpty(key.unit()),
                key.room(),
                key.address(),
                key.estateKey(),
                key.buildingKey(),
                nullIfEmpty(key.unitKey()),
                key.roomKey(),
                key.text(),
                complete ? 1 : 0,
                details.state(),
                details.heatedArea(),
                details.customerType(),
                details.accountNo(),
                details.note(),
                0,
                at,
                at,
                by,
                null);
    }

    /** @param line what the first number means; only looked at when there is no name */
    static ContactRow row(
            @Nullable Long id, long premisesId, ContactDetails details, @Nullable PhoneLine line, Instant at) {
        var name = details.name();
        var nameKey = name == null ? null : nullIfEmpty(Spelling.folded(name));
        var quiet = details.quiet();
        return new ContactRow(
                id,
                premisesId,
                name,
                nameKey,
                contactKey(nameKey, line),
                details.sex(),
                details.relation(),
                details.type(),
                details.employer(),
                details.email(),
                details.fax(),
                details.postalAddress(),
                details.vip() ? 1 : 0,
                codes(details.vulnerable()),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString(),
                details.registeredOn(),
                details.registeredVia(),
                at);
    }

    /** A person is known by name; who gave none, by the line. */
    static String contactKey(@Nullable String nameKey, @Nullable PhoneLine line) {
        return nameKey == null ? "|" + (line == null ? "" : line.key()) : nameKey;
    }

    static PhoneRow row(long premisesId, long contactId, ContactDetails.Number number, PhoneLine line, Instant at) {
        var phone = number.phone();
        return new PhoneRow(
                null,
                premisesId,
                contactId,
                phone.written(),
                line.e164(),
                line.key(),
                phone.tail(),
                number.relation(),
                at);
    }

    static OwnerRow row(@Nullable Long id, long premisesId, OwnerDetails owner, Instant at) {
        return new OwnerRow(
                id,
                premisesId,
                owner.name(),
                Spelling.folded(owner.name()),
                owner.from(),
                owner.until(),
                owner.note(),
                at);
    }

    static PremisesRecord premises(PremisesRow row) {
        return new PremisesRecord(
                Objects.requireNonNull(row.id()),
                row.estate(),
                row.building(),
                row.unit(),
                row.room(),
                row.address(),
                row.complete() == 1,
                row.state(),
                row.heatedArea(),
                row.customerType(),
                row.accountNo(),
                row.note(),
                row.version(),
                row.createdAt(),
                row.changedAt(),
                row.changedBy(),
                row.mergedInto());
    }

    static Contact contact(ContactRow row, List<PhoneRow> phones) {
        return new Contact(
                Objects.requireNonNull(row.id()),
                row.premisesId(),
                row.name(),
                row.sex(),
                row.relation(),
                row.customerType(),
                row.employer(),
                row.email(),
                row.fax(),
                row.postalAddress(),
                row.vip() == 1,
                vulnerable(row.vulnerable()),
                quiet(row.quietFrom(), row.quietTo()),
                row.registeredOn(),
                row.registeredVia(),
                row.createdAt(),
                phones.stream().map(PremisesRows::phone).toList());
    }

    static Owner owner(OwnerRow row) {
        return new Owner(
                Objects.requireNonNull(row.id()),
                row.premisesId(),
                row.name(),
                row.fromDay(),
                row.untilDay(),
                row.note());
    }

    private static ContactPhone phone(PhoneRow row) {
        return new ContactPhone(Objects.requireNonNull(row.id()), new Phone(row.written()), row.e164(), row.relation());
    }

    /** In the order of their names; null for nobody. */
    static @Nullable String codes(Set<Vulnerability> vulnerable) {
        return nullIfEmpty(vulnerable.stream().map(Enum::name).sorted().collect(joining(",")));
    }

    static Set<Vulnerability> vulnerable(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(Vulnerability::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable QuietHours quiet(@Nullable String from, @Nullable String until) {
        return from == null || until == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    /** Oracle knows no empty text, so nobody does. */
    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
