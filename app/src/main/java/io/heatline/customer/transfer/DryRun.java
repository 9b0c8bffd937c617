package io.heatline.customer.transfer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.heatline.customer.PhoneNumbers;
import io.heatline.customer.store.Batched;
import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.customer.store.ImportMapper.Placed;
import io.heatline.customer.store.ImportPhone;
import io.heatline.customer.store.ImportRow;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import io.heatline.sheet.SheetFile;
import io.heatline.sheet.SheetRow;
import io.heatline.station.Estate;
import io.heatline.station.Estates;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a file once, row by row, and writes down what each row would do. It goes on where it was interrupted: a batch of rows is
 * kept whole or not at all.
 */
@Component
class DryRun {

    private static final int BATCH = 1_000;

    /** Rows that are walked through at a time for those of one flat. */
    private static final int WALKED = 10_000;

    /** Before all keys of addresses. */
    private static final String FIRST_KEY = " ";

    private static final int MOST_ROWS = 1_048_576;

    private final ImportMapper imports;
    private final PremisesMapper premises;
    private final ContactMapper contacts;
    private final PhoneMapper phones;
    private final OwnerMapper owners;
    private final Batched batched;
    private final PhoneNumbers numbers;
    private final Estates estates;
    private final Columns columns;
    private final Clock clock;

    DryRun(
            ImportMapper imports,
            PremisesMapper premises,
            ContactMapper contacts,
            PhoneMapper phones,
            OwnerMapper owners,
            Batched batched,
            PhoneNumbers numbers,
            Estates estates,
            Columns columns,
            Clock clock) {
        this.imports = imports;
        this.premises = premises;
        this.contacts = contacts;
        this.phones = phones;
        this.owners = owners;
        this.batched = batched;
        this.numbers = numbers;
        this.estates = estates;
        this.columns = columns;
        this.clock = clock;
    }

    /** Runs to the end, or until somebody cancels it. */
    void run(ImportJob job, SheetFile file) throws IOException {
        var understood = columns.of(job, file);
        var reader = new RowReader(
                job.id(),
                understood.mapping(),
                numbers,
                RowReader.listed(estates.all().stream().map(Estate::name).toList()));
        var run = new Run(job, reader, understood);
        file.read(run::take);
        if (run.last <= understood.headerRow()) {
            throw new ImportRefused("import-no-rows");
        }
        if (run.flush() && duplicates(job.id())) {
            imports.checked(
                    job.id(),
                    run.last,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Counts.of(imports.counts(job.id())).text());
        }
    }

    /** One file at work. */
    private final class Run {

        private final ImportJob job;
        private final RowReader reader;
        private final Columns.Understood columns;
        private final int after;
        private final List<RowReader.Understood> rows = new ArrayList<>(BATCH);
        private int kept;
        private int last;

        Run(ImportJob job, RowReader reader, Columns.Understood columns) {
            this.job = job;
            this.reader = reader;
            this.columns = columns;
            this.after = Math.max(job.rowsDone(), columns.headerRow());
            this.kept = job.rowsDone();
            this.last = after;
        }

        boolean take(SheetRow row) {
            if (row.number() <= after || row.blank() || columns.repeats(row)) {
                return true;
            }
            if (row.number() > MOST_ROWS) {
                throw new ImportRefused("import-too-many-rows");
            }
            last = row.number();
            rows.add(reader.read(row));
            return rows.size() < BATCH || flush();
        }

        /** @return whether the import goes on */
        boolean flush() {
            var judged = judged(rows);
            boolean on = batched.all(mappers -> {
                var now = mappers.imports().lock(job.id()).orElse(null);
                if (now == null || !now.state().equals(ImportState.CHECKING.name()) || now.rowsDone() != kept) {
                    return false;
                }
                judged.forEach(mappers.imports()::insertRow);
                rows.forEach(row -> row.phones().forEach(mappers.imports()::insertPhone));
                mappers.imports().progress(job.id(), last);
                return true;
            });
            kept = last;
            rows.clear();
            return on;
        }
    }

    /** What each row would do to the archive as it is now; whole batches are compared with a few questions. */
    private List<ImportRow> judged(List<RowReader.Understood> rows) {
        var keys = rows.stream()
                .map(RowReader.Understood::row)
                .filter(row -> row.verdict().equals(RowReader.READ))
                .map(row -> Objects.requireNonNull(row.addressKey()))
                .distinct()
                .toList();
        var known = keys.isEmpty()
                ? Map.<String, PremisesRow>of()
                : premises.byKeys(keys).stream().collect(toMap(PremisesRow::addressKey, identity()));
        var people = Known.of(known.values().stream().map(DryRun::id).toList(), contacts, phones, owners);
        return rows.stream().map(row -> judged(row, known, people)).toList();
    }

    private static ImportRow judged(RowReader.Understood understood, Map<String, PremisesRow> known, Known people) {
        var row = understood.row();
        if (!row.verdict().equals(RowReader.READ)) {
            return row;
        }
        var found = known.get(Objects.requireNonNull(row.addressKey()));
        if (found == null) {
            return row.judged(Verdict.CREATE.name(), null, null, null);
        }
        if (found.mergedInto() != null) {
            return row.judged(Verdict.CONFLICT.name(), id(found), found.version(), problem("premises-merged", ""));
        }
        if (people.changesNameless(row, id(found))) {
            return row.judged(Verdict.CONFLICT.name(), id(found), found.version(), problem("contact-nameless", ""));
        }
        var verdict = same(row, found) && people.has(understood, id(found)) ? Verdict.UNCHANGED : Verdict.UPDATE;
        return row.judged(verdict.name(), id(found), found.version(), null);
    }

    /** Whether the archive says of the flat all that the row says. */
    private static boolean same(ImportRow row, PremisesRow found) {
        return says(row.state(), found.state())
                && says(row.customerType(), found.customerType())
                && says(row.accountNo(), found.accountNo())
                && says(row.note(), found.note())
                && sameNumber(row.heatedArea(), found.heatedArea());
    }

    static boolean says(@Nullable Object row, @Nullable Object known) {
        return row == null || row.equals(known);
    }

    private static boolean sameNumber(@Nullable BigDecimal row, @Nullable BigDecimal known) {
        return row == null || (known != null && row.compareTo(known) == 0);
    }

    /**
     * Rows of one flat follow its first row: each adds somebody. One that says the same person again, or says of the flat what the
     * first row doesn't, contradicts it. A file with a row for each person repeats every flat, so its rows are walked through once.
     */
    private boolean duplicates(String importId) {
        var from = FIRST_KEY;
        boolean more = true;
        for (int limit = WALKED; more; ) {
            var page = imports.placed(importId, from, limit);
            var flats = page.stream()
                    .collect(groupingBy(Placed::addressKey, LinkedHashMap::new, mapping(Placed::rowNo, toList())));
            more = page.size() == limit;
            if (more && flats.size() == 1) {
                limit *= 2;
                continue;
            }
            if (more) {
                from = page.get(limit - 1).addressKey();
                flats.remove(from);
            }
            follow(
                    importId,
                    flats.values().stream().filter(rows -> rows.size() > 1).toList());
            limit = WALKED;
        }
        return imports.byId(importId)
                .filter(now -> now.state().equals(ImportState.CHECKING.name()))
                .isPresent();
    }

    private void follow(String importId, List<List<Integer>> flats) {
        var rows = new HashMap<Integer, ImportRow>();
        var numbers = flats.stream().flatMap(List::stream).toList();
        for (int at = 0; at < numbers.size(); at += BATCH) {
            imports.numbered(importId, numbers.subList(at, Math.min(at + BATCH, numbers.size())))
                    .forEach(row -> rows.put(row.rowNo(), row));
        }
        var judged = flats.stream()
                .flatMap(
                        flat -> following(flat.stream()
                                        .sorted()
                                        .map(number -> Objects.requireNonNull(rows.get(number)))
                                        .toList())
                                .stream())
                .toList();
        if (!judged.isEmpty()) {
            batched.all(mappers -> {
                judged.forEach(row ->
                        mappers.imports().judge(importId, row.rowNo(), row.verdict(), row.leadRow(), row.problems()));
                return judged;
            });
        }
    }

    private static List<ImportRow> following(List<ImportRow> flat) {
        var lead = flat.get(0);
        var seen = new HashMap<String, Integer>();
        seen.put(String.valueOf(lead.contactKey()), lead.rowNo());
        return flat.stream().skip(1).map(row -> following(row, lead, seen)).toList();
    }

    private static ImportRow following(ImportRow row, ImportRow lead, Map<String, Integer> seen) {
        var before = seen.putIfAbsent(String.valueOf(row.contactKey()), row.rowNo());
        if (before != null) {
            return row.following(lead.rowNo(), Verdict.CONFLICT.name(), problem("row-repeated", before.toString()));
        }
        boolean agrees = says(row.state(), lead.state())
                && says(row.customerType(), lead.customerType())
                && says(row.accountNo(), lead.accountNo())
                && says(row.note(), lead.note())
                && says(row.ownerKey(), lead.ownerKey())
                && sameNumber(row.heatedArea(), lead.heatedArea());
        return agrees
                ? row.following(lead.rowNo(), row.verdict(), row.problems())
                : row.following(
                        lead.rowNo(),
                        Verdict.CONFLICT.name(),
                        problem("row-contradicts", String.valueOf(lead.rowNo())));
    }

    private static long id(PremisesRow row) {
        return Objects.requireNonNull(row.id());
    }

    private static @Nullable String problem(String code, String value) {
        return Problem.written(List.of(new Problem(-1, code, value)));
    }

    /** The people of some premises. */
    private record Known(
            Map<Long, List<ContactRow>> contacts, Map<Long, List<PhoneRow>> phones, Map<Long, List<OwnerRow>> owners) {

        static Known of(List<Long> ids, ContactMapper contacts, PhoneMapper phones, OwnerMapper owners) {
            return ids.isEmpty()
                    ? new Known(Map.of(), Map.of(), Map.of())
                    : new Known(
                            contacts.ofPremises(ids).stream().collect(groupingBy(ContactRow::premisesId)),
                            phones.ofPremises(ids).stream().collect(groupingBy(PhoneRow::contactId)),
                            owners.ofPremises(ids).stream().collect(groupingBy(OwnerRow::premisesId)));
        }

        boolean has(RowReader.Understood understood, long premisesId) {
            return owns(understood.row(), premisesId) && knows(understood, premisesId);
        }

        private boolean owns(ImportRow row, long premisesId) {
            return row.ownerKey() == null
                    || owners.getOrDefault(premisesId, List.of()).stream()
                            .anyMatch(owner -> owner.untilDay() == null
                                    && owner.nameKey().equals(row.ownerKey())
                                    && says(row.ownerFrom(), owner.fromDay()));
        }

        private boolean knows(RowReader.Understood understood, long premisesId) {
            var row = understood.row();
            return row.contactKey() == null
                    || contacts.getOrDefault(premisesId, List.of()).stream()
                            .anyMatch(contact -> contact.contactKey().equals(row.contactKey())
                                    && same(row, contact)
                                    && understood.phones().stream().allMatch(phone -> has(contact, phone)));
        }

        private boolean has(ContactRow contact, ImportPhone phone) {
            return phones.getOrDefault(Objects.requireNonNull(contact.id()), List.of()).stream()
                    .anyMatch(known ->
                            known.lineKey().equals(phone.lineKey()) && says(phone.relation(), known.relation()));
        }

        /** Somebody known by a number only: numbers can come to them, for anything else nobody could say whose it is. */
        boolean changesNameless(ImportRow row, long premisesId) {
            return row.contactKey() != null
                    && row.contactName() == null
                    && contacts.getOrDefault(premisesId, List.of()).stream()
                            .anyMatch(contact -> contact.contactKey().equals(row.contactKey()) && !same(row, contact));
        }

        private boolean same(ImportRow row, ContactRow contact) {
            return says(row.sex(), contact.sex())
                    && says(row.relation(), contact.relation())
                    && says(row.contactType(), contact.customerType())
                    && says(row.employer(), contact.employer())
                    && says(row.email(), contact.email())
                    && says(row.fax(), contact.fax())
                    && says(row.postalAddress(), contact.postalAddress())
                    && says(row.vip(), contact.vip())
                    && says(row.vulnerable(), contact.vulnerable())
                    && says(row.quietFrom(), contact.quietFrom())
                    && says(row.quietTo(), contact.quietTo())
                    && says(row.registeredOn(), contact.registeredOn())
                    && says(row.registeredVia(), contact.registeredVia());
        }
    }
}
