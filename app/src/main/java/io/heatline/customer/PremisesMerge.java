package io.heatline.customer;

import static java.util.stream.Collectors.toMap;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Change.Kind;
import io.heatline.customer.ChangeLog.Difference;
import io.heatline.customer.store.CallerMapper;
import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.HeatingMapper;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import io.heatline.customer.store.SyncMapper;
import io.heatline.edge.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of two entries that mean the same flat; the other leads to it from then on, however it is asked for. */
@Service
public class PremisesMerge {

    private final PremisesMapper premises;
    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final OwnerMapper owners;
    private final HeatingMapper heating;
    private final CallerMapper callers;
    private final SyncMapper sync;
    private final PremisesUses uses;
    private final ChangeLog changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PremisesMerge(
            PremisesMapper premises,
            ContactMapper contacts,
            PhoneMapper phones,
            OwnerMapper owners,
            HeatingMapper heating,
            CallerMapper callers,
            SyncMapper sync,
            PremisesUses uses,
            ChangeLog changes,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.premises = premises;
        this.contacts = contacts;
        this.phones = phones;
        this.owners = owners;
        this.heating = heating;
        this.callers = callers;
        this.sync = sync;
        this.uses = uses;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What a merger would do.
     *
     * @param fields what both say and say differently, or only the one that goes says
     * @param joined names of contacts known at both, who become one person with all their numbers
     * @param moved names of contacts who come over, null for one without a name
     * @param owners how many owners come over
     * @param uses what else comes over, in the words of {@link PremisesInUse}
     */
    public record Preview(
            PremisesRecord stays,
            PremisesRecord goes,
            List<FieldChoice> fields,
            List<String> joined,
            List<String> moved,
            int owners,
            List<String> uses) {}

    /**
     * A field of both.
     *
     * @param taken whether the merger takes the one that goes: where the one that stays says nothing
     */
    public record FieldChoice(
            String field, @Nullable String stays, @Nullable String goes, boolean taken) {}

    /** @throws Invalid when the two are one, or one of them is merged already */
    public Preview preview(long into, long from) {
        var stays = row(into);
        var goes = row(from);
        check(stays, goes);
        var names = names(into);
        var coming = contacts.ofPremises(List.of(from));
        return new Preview(
                PremisesRows.premises(stays),
                PremisesRows.premises(goes),
                choices(stays, goes),
                coming.stream()
                        .filter(row -> names.contains(row.contactKey()))
                        .map(PremisesMerge::shown)
                        .toList(),
                coming.stream()
                        .filter(row -> !names.contains(row.contactKey()))
                        .map(PremisesMerge::shown)
                        .toList(),
                owners.ofPremises(List.of(from)).size(),
                uses.of(from));
    }

    /**
     * Merges: people, owners, payments and readings come over, what the one that stays doesn't say is taken from the other, of
     * somebody known at both as well; whoever was recognised as calling from the other calls from this one, and rooms that point
     * to it are told.
     *
     * @throws PremisesChanged when one of the two is no longer what the preview showed
     */
    @Transactional
    public void merge(long into, int version, long from, int fromVersion) {
        var stays = row(into);
        var goes = row(from);
        check(stays, goes);
        changes.begin(into, version);
        changes.begin(from, fromVersion);
        fields(stays, goes);
        people(into, from);
        callers.move(from, into);
        callers.deleteOfPremises(from);
        owners(into, from);
        heating.movePayments(from, into);
        heating.moveTemperatures(from, into);
        heating.moveNetwork(from, into);
        sync.moveMarks(from, into);
        sync.deleteMarks(from);
        premises.merge(from, into);
        premises.follow(from, into);
        changes.record(into, Kind.MERGED, null, goes.address(), stays.address());
        changes.record(from, Kind.MERGED, null, goes.address(), stays.address());
        audit.record("premises.merged", "premises", String.valueOf(into), "from " + from + " " + goes.address());
        events.publishEvent(new PremisesMerged(from, into));
    }

    private void fields(PremisesRow stays, PremisesRow goes) {
        var filled = new PremisesRow(
                stays.id(),
                stays.estate(),
                stays.building(),
                stays.unit(),
                stays.room(),
                stays.address(),
                stays.estateKey(),
                stays.buildingKey(),
                stays.unitKey(),
                stays.roomKey(),
                stays.addressKey(),
                Math.max(stays.complete(), goes.complete()),
                stays.state(),
                or(stays.heatedArea(), goes.heatedArea()),
                or(stays.customerType(), goes.customerType()),
                or(stays.accountNo(), goes.accountNo()),
                or(stays.note(), goes.note()),
                stays.version(),
                stays.createdAt(),
                stays.changedAt(),
                stays.changedBy(),
                null);
        premises.update(id(stays), filled);
        changes.record(
                id(stays),
                Kind.CHANGED,
                null,
                choices(stays, goes).stream()
                        .filter(FieldChoice::taken)
                        .map(choice -> new Difference(choice.field(), choice.stays(), choice.goes()))
                        .toList());
    }

    private void people(long into, long from) {
        var known =
                contacts.ofPremises(List.of(into)).stream().collect(toMap(ContactRow::contactKey, Function.identity()));
        for (var coming : contacts.ofPremises(List.of(from))) {
            long contactId = Objects.requireNonNull(coming.id());
            var same = known.get(coming.contactKey());
            if (same == null) {
                contacts.move(contactId, into);
                phones.moveOfContact(contactId, into);
                changes.record(into, Kind.CONTACT_ADDED, coming.name(), null, coming.name());
            } else {
                fill(same, coming);
                join(same, contactId);
                callers.moveContact(contactId, Objects.requireNonNull(same.id()));
                contacts.delete(from, contactId);
            }
        }
    }

    private void fill(ContactRow same, ContactRow coming) {
        var filled = same.filledBy(coming);
        contacts.update(filled);
        changes.record(same.premisesId(), Kind.CONTACT_CHANGED, same.name(), PremisesPeople.differences(same, filled));
    }

    /** Who owned it at the same time by both entries is one owner, since the earlier known day. */
    private void owners(long into, long from) {
        var known = owners.ofPremises(List.of(into));
        for (var coming : owners.ofPremises(List.of(from))) {
            long ownerId = Objects.requireNonNull(coming.id());
            var same = known.stream().filter(owner -> one(owner, coming)).findFirst();
            if (same.isEmpty()) {
                owners.move(ownerId, into);
                changes.record(into, Kind.OWNER_ADDED, coming.name(), null, coming.name());
            } else {
                since(same.get(), coming);
                owners.delete(from, ownerId);
            }
        }
    }

    private static boolean one(OwnerRow owner, OwnerRow other) {
        return owner.nameKey().equals(other.nameKey()) && Objects.equals(owner.untilDay(), other.untilDay());
    }

    private void since(OwnerRow owner, OwnerRow coming) {
        var from = coming.fromDay();
        if (from == null || (owner.fromDay() != null && !from.isBefore(owner.fromDay()))) {
            return;
        }
        owners.update(new OwnerRow(
                owner.id(),
                owner.premisesId(),
                owner.name(),
                owner.nameKey(),
                from,
                owner.untilDay(),
                owner.note(),
                owner.createdAt()));
        changes.record(
                owner.premisesId(),
                Kind.OWNER_CHANGED,
                owner.name(),
                List.of(Difference.of("from", owner.fromDay(), from)));
    }

    private void join(ContactRow same, long contactId) {
        long stays = Objects.requireNonNull(same.id());
        var has = phones.ofContact(stays).stream().map(PhoneRow::lineKey).toList();
        for (var phone : phones.ofContact(contactId)) {
            if (has.contains(phone.lineKey())) {
                phones.delete(contactId, Objects.requireNonNull(phone.id()));
            } else {
                phones.move(Objects.requireNonNull(phone.id()), same.premisesId(), stays);
                changes.record(same.premisesId(), Kind.PHONE_ADDED, same.name(), null, phone.written());
            }
        }
    }

    private static List<FieldChoice> choices(PremisesRow stays, PremisesRow goes) {
        return List.of(
                        Difference.of("state", stays.state(), goes.state()),
                        Difference.of("heatedArea", stays.heatedArea(), goes.heatedArea()),
                        Difference.of("customerType", stays.customerType(), goes.customerType()),
                        Difference.of("accountNo", stays.accountNo(), goes.accountNo()),
                        Difference.of("note", stays.note(), goes.note()))
                .stream()
                .filter(one -> one.real() && one.after() != null)
                .map(one -> new FieldChoice(one.field(), one.before(), one.after(), one.before() == null))
                .toList();
    }

    private static void check(PremisesRow stays, PremisesRow goes) {
        if (id(stays) == id(goes) || stays.mergedInto() != null || goes.mergedInto() != null) {
            throw new Invalid("merge-invalid", "two premises that are not merged already");
        }
    }

    private List<String> names(long premisesId) {
        return contacts.ofPremises(List.of(premisesId)).stream()
                .map(ContactRow::contactKey)
                .toList();
    }

    private static String shown(ContactRow row) {
        return row.name() == null ? "" : row.name();
    }

    private PremisesRow row(long id) {
        return premises.byId(id).orElseThrow(() -> new PremisesNotFound(id));
    }

    private static long id(PremisesRow row) {
        return Objects.requireNonNull(row.id());
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
