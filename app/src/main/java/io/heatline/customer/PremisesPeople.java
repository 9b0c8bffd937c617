package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Change.Kind;
import io.heatline.customer.ChangeLog.Difference;
import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.SyncMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with their numbers, and owners, changed by hand: each change counts as one of the premises. */
@Service
public class PremisesPeople {

    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final OwnerMapper owners;
    private final SyncMapper sync;
    private final PhoneNumbers numbers;
    private final ChangeLog changes;
    private final AuditTrail audit;
    private final Clock clock;

    PremisesPeople(
            ContactMapper contacts,
            PhoneMapper phones,
            OwnerMapper owners,
            SyncMapper sync,
            PhoneNumbers numbers,
            ChangeLog changes,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.phones = phones;
        this.owners = owners;
        this.sync = sync;
        this.numbers = numbers;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ContactKnown when somebody of that name is known there */
    @Transactional
    public void addContact(long premisesId, int version, ContactDetails details) {
        changes.begin(premisesId, version);
        add(premisesId, details);
        audited(premisesId, "contact-added");
    }

    /** Changes a contact; its numbers become the ones given, and one that stays keeps its place. */
    @Transactional
    public void changeContact(long premisesId, int version, long contactId, ContactDetails details) {
        var before = contact(premisesId, contactId);
        var told = details.knownBy(before.registeredVia());
        var after = PremisesRows.row(contactId, premisesId, told, first(contactId, told), before.createdAt());
        contacts.byKey(premisesId, after.contactKey())
                .filter(other -> !Objects.equals(other.id(), contactId))
                .ifPresent(other -> {
                    throw new ContactKnown();
                });
        changes.begin(premisesId, version);
        contacts.update(after);
        changes.record(premisesId, Kind.CONTACT_CHANGED, after.name(), differences(before, after));
        replacePhones(after, details.phones());
        audited(premisesId, "contact-changed");
    }

    @Transactional
    public void removeContact(long premisesId, int version, long contactId) {
        var before = contact(premisesId, contactId);
        changes.begin(premisesId, version);
        phones.ofContact(contactId)
                .forEach(phone -> changes.record(premisesId, Kind.PHONE_REMOVED, before.name(), phone.written(), null));
        phones.deleteOfContact(contactId);
        contacts.delete(premisesId, contactId);
        changes.record(premisesId, Kind.CONTACT_REMOVED, before.name(), before.name(), null);
        audited(premisesId, "contact-removed");
    }

    /** @throws PremisesInvalid when one of them is no number */
    @Transactional
    public void addPhones(long premisesId, int version, long contactId, List<ContactDetails.Number> added) {
        PremisesInvalid.check(added);
        var contact = contact(premisesId, contactId);
        changes.begin(premisesId, version);
        added.forEach(number -> add(contact, number));
        audited(premisesId, "phone-added");
    }

    @Transactional
    public void removePhone(long premisesId, int version, long contactId, long phoneId) {
        var contact = contact(premisesId, contactId);
        var phone = phones.ofContact(contactId).stream()
                .filter(row -> Objects.equals(row.id(), phoneId))
                .findFirst()
                .orElseThrow(() -> new PersonUnknown("phone", phoneId));
        changes.begin(premisesId, version);
        remove(contact, phone);
        renamed(contact);
        audited(premisesId, "phone-removed");
    }

    @Transactional
    public void addOwner(long premisesId, int version, OwnerDetails owner) {
        changes.begin(premisesId, version);
        add(premisesId, owner);
        audited(premisesId, "owner-added");
    }

    @Transactional
    public void changeOwner(long premisesId, int version, long ownerId, OwnerDetails owner) {
        var before = owner(premisesId, ownerId);
        changes.begin(premisesId, version);
        var after = PremisesRows.row(ownerId, premisesId, owner, before.createdAt());
        owners.update(after);
        changes.record(
                premisesId,
                Kind.OWNER_CHANGED,
                after.name(),
                List.of(
                        Difference.of("name", before.name(), after.name()),
                        Difference.of("from", before.fromDay(), after.fromDay()),
                        Difference.of("until", before.untilDay(), after.untilDay()),
                        Difference.of("note", before.note(), after.note())));
        audited(premisesId, "owner-changed");
    }

    @Transactional
    public void removeOwner(long premisesId, int version, long ownerId) {
        var before = owner(premisesId, ownerId);
        changes.begin(premisesId, version);
        owners.delete(premisesId, ownerId);
        changes.record(premisesId, Kind.OWNER_REMOVED, before.name(), before.name(), null);
        audited(premisesId, "owner-removed");
    }

    void add(long premisesId, ContactDetails details) {
        var row = PremisesRows.row(null, premisesId, details.knownBy(RegisteredVia.DESK), line(details), now());
        if (contacts.byKey(premisesId, row.contactKey()).isPresent()) {
            throw new ContactKnown();
        }
        contacts.insert(row);
        var added = contacts.byKey(premisesId, row.contactKey()).orElseThrow();
        changes.record(premisesId, Kind.CONTACT_ADDED, added.name(), null, added.name());
        details.phones().forEach(number -> add(added, number));
    }

    void add(long premisesId, OwnerDetails owner) {
        owners.insert(PremisesRows.row(null, premisesId, owner, now()));
        changes.record(premisesId, Kind.OWNER_ADDED, owner.name(), null, owner.name());
    }

    /** All of a premises that is deleted. */
    void forget(long premisesId) {
        phones.deleteOfPremises(premisesId);
        contacts.deleteOfPremises(premisesId);
        owners.deleteOfPremises(premisesId);
        sync.deleteMarks(premisesId);
    }

    private void replacePhones(ContactRow contact, List<ContactDetails.Number> wanted) {
        var known = phones.ofContact(Objects.requireNonNull(contact.id()));
        var keys = wanted.stream()
                .map(number -> numbers.line(number.phone()).key())
                .toList();
        known.stream().filter(phone -> !keys.contains(phone.lineKey())).forEach(phone -> remove(contact, phone));
        wanted.forEach(number -> {
            var key = numbers.line(number.phone()).key();
            known.stream()
                    .filter(phone -> phone.lineKey().equals(key))
                    .findFirst()
                    .ifPresentOrElse(phone -> rewrite(contact, phone, number), () -> add(contact, number));
        });
    }

    private void rewrite(ContactRow contact, PhoneRow phone, ContactDetails.Number number) {
        phones.rewrite(Objects.requireNonNull(phone.id()), number.phone().written(), number.relation());
        changes.record(
                contact.premisesId(),
                Kind.CONTACT_CHANGED,
                contact.name(),
                List.of(Difference.of("phoneRelation", phone.relation(), number.relation())));
    }

    private void add(ContactRow contact, ContactDetails.Number number) {
        long contactId = Objects.requireNonNull(contact.id());
        var row = PremisesRows.row(contact.premisesId(), contactId, number, numbers.line(number.phone()), now());
        if (phones.ofContact(contactId).stream()
                .noneMatch(known -> known.lineKey().equals(row.lineKey()))) {
            phones.insert(row);
            changes.record(contact.premisesId(), Kind.PHONE_ADDED, contact.name(), null, row.written());
        }
    }

    private void remove(ContactRow contact, PhoneRow phone) {
        phones.delete(phone.contactId(), Objects.requireNonNull(phone.id()));
        changes.record(contact.premisesId(), Kind.PHONE_REMOVED, contact.name(), phone.written(), null);
    }

    private ContactRow contact(long premisesId, long contactId) {
        return contacts.byId(premisesId, contactId).orElseThrow(() -> new PersonUnknown("contact", contactId));
    }

    private OwnerRow owner(long premisesId, long ownerId) {
        return owners.byId(ownerId)
                .filter(row -> row.premisesId() == premisesId)
                .orElseThrow(() -> new PersonUnknown("owner", ownerId));
    }

    /** By which somebody without a name is known: of the numbers they keep the one that was known first, as in a file of theirs. */
    private @Nullable PhoneLine first(long contactId, ContactDetails details) {
        var wanted = details.phones().stream()
                .map(number -> numbers.line(number.phone()))
                .toList();
        return phones.ofContact(contactId).stream()
                .map(row -> numbers.line(Phone.of(row.written())))
                .filter(wanted::contains)
                .findFirst()
                .orElse(wanted.isEmpty() ? null : wanted.get(0));
    }

    /** Somebody without a name is known by a number they have. */
    private void renamed(ContactRow contact) {
        long contactId = Objects.requireNonNull(contact.id());
        var rest = phones.ofContact(contactId);
        if (contact.nameKey() != null || rest.isEmpty()) {
            return;
        }
        var key =
                PremisesRows.contactKey(null, numbers.line(Phone.of(rest.get(0).written())));
        if (key.equals(contact.contactKey())) {
            return;
        }
        if (contacts.byKey(contact.premisesId(), key).isPresent()) {
            throw new ContactKnown();
        }
        contacts.rename(contactId, key);
    }

    private @Nullable PhoneLine line(ContactDetails details) {
        var phone = details.phone();
        return phone == null ? null : numbers.line(phone);
    }

    private void audited(long premisesId, String what) {
        audit.record("premises." + what, "premises", String.valueOf(premisesId), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static List<Difference> differences(ContactRow before, ContactRow after) {
        return List.of(
                Difference.of("name", before.name(), after.name()),
                Difference.of("sex", before.sex(), after.sex()),
                Difference.of("relation", before.relation(), after.relation()),
                Difference.of("type", before.customerType(), after.customerType()),
                Difference.of("employer", before.employer(), after.employer()),
                Difference.of("email", before.email(), after.email()),
                Difference.of("fax", before.fax(), after.fax()),
                Difference.of("postalAddress", before.postalAddress(), after.postalAddress()),
                Difference.of("vip", before.vip() == 1, after.vip() == 1),
                Difference.of("vulnerable", before.vulnerable(), after.vulnerable()),
                Difference.of("quietFrom", before.quietFrom(), after.quietFrom()),
                Difference.of("quietUntil", before.quietTo(), after.quietTo()),
                Difference.of("registeredOn", before.registeredOn(), after.registeredOn()),
                Difference.of("registeredVia", before.registeredVia(), after.registeredVia()));
    }
}
