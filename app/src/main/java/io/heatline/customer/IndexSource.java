package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.heatline.customer.index.IndexedPremises;
import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.FeedMapper;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an index is made of: premises in use with whoever lives, pays or owns there, and what has changed since. */
@Component
class IndexSource {

    private static final Pattern NATIONAL = Pattern.compile("^\\+86(?=1[3-9][0-9]{9}$)");

    private final PremisesMapper premises;
    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final OwnerMapper owners;
    private final FeedMapper feed;
    private final Clock clock;

    IndexSource(
            PremisesMapper premises,
            ContactMapper contacts,
            PhoneMapper phones,
            OwnerMapper owners,
            FeedMapper feed,
            Clock clock) {
        this.feed = feed;
        this.clock = clock;
        this.premises = premises;
        this.contacts = contacts;
        this.phones = phones;
        this.owners = owners;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether an index with these notes is of this database, and what it has not read is still told. */
    boolean continues(IndexNotes notes) {
        return notes.archive().equals(archive()) && notes.feed() <= feed.last() && feed.first() <= notes.feed() + 1;
    }

    /** The notes of an index that has nothing yet. What changes from now on is told by the feed. */
    IndexNotes begin() {
        return new IndexNotes(archive(), feed.last(), now(), 0, false);
    }

    FeedReader feed(IndexNotes notes) {
        return new FeedReader(feed, notes.feed(), notes.at());
    }

    /** The last that was told of what has changed. */
    long told() {
        return feed.last();
    }

    long count() {
        return premises.total();
    }

    /** Tells one database from another by what was registered in it first. */
    String archive() {
        return premises.search(List.of(), 0, 1).stream()
                .map(row -> row.id() + "@" + row.createdAt())
                .findFirst()
                .orElse(IndexNotes.EMPTY);
    }

    /** From the archive's beginning to its end, page by page. */
    List<IndexedPremises> page(long after, int limit) {
        return of(premises.search(List.of(), after, limit));
    }

    /** Those of these ids that can be found. */
    List<IndexedPremises> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : of(premises.byIds(ids).stream()
                        .filter(row -> PremisesRows.premises(row).state() != PremisesState.ARCHIVED)
                        .toList());
    }

    private List<IndexedPremises> of(List<PremisesRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> Objects.requireNonNull(row.id())).toList();
        var names = texts(contacts.ofPremises(ids), ContactRow::premisesId, row -> Stream.ofNullable(row.nameKey()));
        var owned = texts(owners.ofPremises(ids), OwnerRow::premisesId, row -> Stream.of(row.nameKey()));
        var lines = texts(phones.ofPremises(ids), PhoneRow::premisesId, row -> lines(row.written(), row.e164()));
        return rows.stream()
                .map(row -> {
                    long id = Objects.requireNonNull(row.id());
                    return new IndexedPremises(
                            id,
                            row.estateKey(),
                            row.buildingKey(),
                            row.unitKey(),
                            row.roomKey(),
                            Stream.concat(of(names, id), of(owned, id))
                                    .distinct()
                                    .toList(),
                            of(lines, id).distinct().toList());
                })
                .toList();
    }

    /** As it was written, and as one dials it from elsewhere in the country. */
    private static Stream<String> lines(String written, String e164) {
        var mobile = NATIONAL.matcher(e164).replaceFirst("");
        var national = mobile.startsWith("+86") ? "0" + mobile.substring(3) : mobile.replace("+", "");
        var digits = Phone.of(written).digits();
        return national.endsWith(digits) ? Stream.of(national) : Stream.of(national, digits);
    }

    private static <R> Map<Long, List<String>> texts(
            List<R> rows, ToLongFunction<R> premises, Function<R, Stream<String>> texts) {
        return rows.stream()
                .flatMap(row -> texts.apply(row).map(text -> Map.entry(premises.applyAsLong(row), text)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Stream<String> of(Map<Long, List<String>> texts, @Nullable Long id) {
        return texts.getOrDefault(id, List.of()).stream();
    }
}
