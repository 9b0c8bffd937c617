package io.heatline.customer;

import io.heatline.customer.SyncOutcome.Kind;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.SyncMapper;
import io.heatline.edge.HeatlineSettings;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what another system says of a premises itself. */
@Component
class SyncPremises {

    private final SyncPlaces places;
    private final PremisesArchive archive;
    private final Contacts contacts;
    private final OwnerMapper owners;
    private final SyncMapper sync;
    private final PhoneNumbers numbers;
    private final SearchFeed feed;
    private final HeatlineSettings house;

    SyncPremises(
            SyncPlaces places,
            PremisesArchive archive,
            Contacts contacts,
            OwnerMapper owners,
            SyncMapper sync,
            PhoneNumbers numbers,
            SearchFeed feed,
            HeatlineSettings house) {
        this.places = places;
        this.archive = archive;
        this.contacts = contacts;
        this.owners = owners;
        this.sync = sync;
        this.numbers = numbers;
        this.feed = feed;
        this.house = house;
    }

    SyncOutcome take(String source, SyncRecord.OfPremises said, Instant now) {
        var people = people(said);
        var place = Objects.requireNonNull(said.premises());
        var found = places.find(place);
        boolean fresh = found.isEmpty();
        var before = fresh
                ? archive.findOrCreate(places.key(place), null)
                : archive.byId(found.get()).orElseThrow();
        long id = before.id();
        var order = new SyncOrder(said.seq(), said.at());
        var mark = sync.mark(id, source);
        if (mark.isPresent()
                && order.compare(
                                new SyncOrder(mark.get().sourceSeq(), mark.get().sourceAt()))
                        < 0) {
            return SyncOutcome.of(Kind.STALE, id);
        }
        boolean changed = details(before, said, now) | owner(id, said.owner(), now) | join(id, people);
        mark.ifPresentOrElse(
                row -> sync.updateMark(row.id(), said.seq(), said.at(), now),
                () -> sync.insertMark(source, id, said.seq(), said.at(), now));
        if (changed) {
            feed.changed(id);
        }
        return SyncOutcome.of(fresh ? Kind.CREATED : changed ? Kind.UPDATED : Kind.UNCHANGED, id);
    }

    private boolean details(PremisesRecord before, SyncRecord.OfPremises said, Instant now) {
        var after = after(before, said);
        boolean same = after.state() == before.state()
                && same(after.heatedArea(), before.heatedArea())
                && after.customerType() == before.customerType()
                && Objects.equals(after.accountNo(), before.accountNo())
                && before.complete();
        if (!same) {
            sync.details(before.id(), after.state(), after.heatedArea(), after.customerType(), after.accountNo(), now);
        }
        return !same;
    }

    /** What isn't said stays. */
    static PremisesDetails after(PremisesRecord before, SyncRecord.OfPremises said) {
        var place = Objects.requireNonNull(said.premises());
        return new PremisesDetails(
                said.state() == null ? before.state() : said.state(),
                said.heatedArea() == null ? before.heatedArea() : said.heatedArea(),
                said.customerType() == null ? before.customerType() : said.customerType(),
                place.accountNo() == null ? before.accountNo() : place.accountNo(),
                before.note());
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private boolean owner(long id, @Nullable String name, Instant now) {
        if (name == null || Spelling.folded(name).isEmpty() || owns(id, name)) {
            return false;
        }
        var today = now.atZone(house.zone()).toLocalDate();
        boolean first = sync.endOwners(id, today) == 0;
        owners.insert(PremisesRows.row(null, id, new OwnerDetails(name, first ? null : today, null, null), now));
        return true;
    }

    boolean owns(long id, String name) {
        return owners.ofPremises(List.of(id)).stream()
                .filter(row -> row.untilDay() == null)
                .map(OwnerRow::nameKey)
                .anyMatch(Spelling.folded(name)::equals);
    }

    /** Today's, null when nobody is known. */
    @Nullable
    String owner(long id) {
        return owners.ofPremises(List.of(id)).stream()
                .filter(row -> row.untilDay() == null)
                .map(OwnerRow::name)
                .reduce((one, other) -> one + "、" + other)
                .orElse(null);
    }

    private boolean join(long id, List<ContactDetails> people) {
        boolean fresh = false;
        for (ContactDetails person : people) {
            fresh |= contacts.join(id, person);
        }
        return fresh;
    }

    private List<ContactDetails> people(SyncRecord.OfPremises said) {
        var people = new ArrayList<ContactDetails>();
        var given = said.contacts();
        for (SyncRecord.Person person : given == null ? List.<SyncRecord.Person>of() : given) {
            people.add(new ContactDetails(
                    person.name(),
                    null,
                    person.relation(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    Set.of(),
                    null,
                    null,
                    null,
                    phones(person)));
        }
        return people;
    }

    private List<ContactDetails.Number> phones(SyncRecord.Person person) {
        var phones = person.phones();
        return phones == null
                ? List.of()
                : phones.stream()
                        .flatMap(written -> numbers.split(written).stream())
                        .map(phone -> new ContactDetails.Number(phone, null))
                        .toList();
    }
}
