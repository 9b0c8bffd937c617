package io.heatline.customer;

import io.heatline.customer.ChangeLog.Difference;
import io.heatline.customer.SyncOutcome.Kind;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.SyncMapper;
import io.heatline.customer.store.SyncMapper.MarkRow;
import io.heatline.edge.HeatlineSettings;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what another system says of a premises itself. */
@Component
class SyncPremises {

    private final SyncPlaces places;
    private final PremisesArchive archive;
    private final Contacts contacts;
    private final PremisesMapper premises;
    private final OwnerMapper owners;
    private final SyncMapper sync;
    private final PhoneNumbers numbers;
    private final ChangeLog changes;
    private final SearchFeed feed;
    private final HeatlineSettings house;

    SyncPremises(
            SyncPlaces places,
            PremisesArchive archive,
            Contacts contacts,
            PremisesMapper premises,
            OwnerMapper owners,
            SyncMapper sync,
            PhoneNumbers numbers,
            ChangeLog changes,
            SearchFeed feed,
            HeatlineSettings house) {
        this.places = places;
        this.archive = archive;
        this.contacts = contacts;
        this.premises = premises;
        this.owners = owners;
        this.sync = sync;
        this.numbers = numbers;
        this.changes = changes;
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
        var sha256 = sha256(said);
        var heard = mark.flatMap(row -> heard(row, order, sha256));
        if (heard.isPresent()) {
            return SyncOutcome.of(heard.get(), id);
        }
        boolean changed = details(before, said, fresh, now) | owner(id, said.owner(), fresh, now) | join(id, people);
        mark.ifPresentOrElse(
                row -> sync.updateMark(row.id(), said.seq(), said.at(), sha256, now),
                () -> sync.insertMark(source, id, said.seq(), said.at(), sha256, now));
        if (changed) {
            premises.joined(id);
            feed.changed(id);
        }
        return SyncOutcome.of(fresh ? Kind.CREATED : changed ? Kind.UPDATED : Kind.UNCHANGED, id);
    }

    /** What was said already is not done again: somebody here may know better by now. */
    private static Optional<Kind> heard(MarkRow mark, SyncOrder order, String sha256) {
        var taken = new SyncOrder(mark.sourceSeq(), mark.sourceAt());
        if (order.compare(taken) < 0) {
            return Optional.of(Kind.STALE);
        }
        if (mark.saidSha256() == null || !order.is(taken)) {
            return Optional.empty();
        }
        if (!sha256.equals(mark.saidSha256())) {
            throw order.reused();
        }
        return Optional.of(Kind.UNCHANGED);
    }

    /** Of all that a record says but its place, which has many spellings. */
    private static String sha256(SyncRecord.OfPremises said) {
        var area = said.heatedArea();
        var place = Objects.requireNonNull(said.premises());
        var text = Stream.of(
                        place.accountNo(),
                        said.state(),
                        area == null ? null : area.stripTrailingZeros().toPlainString(),
                        said.customerType(),
                        said.owner(),
                        said.contacts())
                .map(String::valueOf)
                .collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every JDK has SHA-256", none);
        }
    }

    private boolean details(PremisesRecord before, SyncRecord.OfPremises said, boolean fresh, Instant now) {
        var after = after(before, said);
        boolean same = after.state() == before.state()
                && same(after.heatedArea(), before.heatedArea())
                && after.customerType() == before.customerType()
                && Objects.equals(after.accountNo(), before.accountNo())
                && before.complete();
        if (!same) {
            sync.details(before.id(), after.state(), after.heatedArea(), after.customerType(), after.accountNo(), now);
        }
        if (!same && !fresh) {
            changes.record(before.id(), Change.Kind.CHANGED, null, differences(before, after));
        }
        return !same;
    }

    private static List<Difference> differences(PremisesRecord before, PremisesDetails after) {
        return List.of(
                Difference.of("state", before.state(), after.state()),
                Difference.of("heatedArea", before.heatedArea(), after.heatedArea()),
                Difference.of("customerType", before.customerType(), after.customerType()),
                Difference.of("accountNo", before.accountNo(), after.accountNo()));
    }

    /** What isn't said stays, and so does the account of a flat whose other entry with another account was merged into it. */
    PremisesDetails after(PremisesRecord before, SyncRecord.OfPremises said) {
        var account = Objects.requireNonNull(said.premises()).accountNo();
        boolean another = account != null && before.accountNo() != null && !account.equals(before.accountNo());
        boolean merged = another && sync.mergedAccount(String.valueOf(account), before.id()) > 0;
        return new PremisesDetails(
                said.state() == null ? before.state() : said.state(),
                said.heatedArea() == null ? before.heatedArea() : said.heatedArea(),
                said.customerType() == null ? before.customerType() : said.customerType(),
                account == null || merged ? before.accountNo() : account,
                before.note());
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private boolean owner(long id, @Nullable String name, boolean fresh, Instant now) {
        if (name == null || Spelling.folded(name).isEmpty() || owns(id, name)) {
            return false;
        }
        var today = now.atZone(house.zone()).toLocalDate();
        var until = List.of(Difference.of("until", null, today));
        current(id).forEach(owner -> changes.record(id, Change.Kind.OWNER_CHANGED, owner.name(), until));
        boolean first = sync.endOwners(id, today) == 0;
        owners.insert(PremisesRows.row(null, id, new OwnerDetails(name, first ? null : today, null, null), now));
        if (!fresh) {
            changes.record(id, Change.Kind.OWNER_ADDED, name, null, name);
        }
        return true;
    }

    private List<OwnerRow> current(long id) {
        return owners.ofPremises(List.of(id)).stream()
                .filter(row -> row.untilDay() == null)
                .toList();
    }

    boolean owns(long id, String name) {
        return current(id).stream().map(OwnerRow::nameKey).anyMatch(Spelling.folded(name)::equals);
    }

    /** Today's, null when nobody is known. */
    @Nullable
    String owner(long id) {
        return current(id).stream()
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
                    RegisteredVia.CHARGING,
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
