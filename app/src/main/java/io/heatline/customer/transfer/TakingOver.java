package io.heatline.customer.transfer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.heatline.customer.Change.Kind;
import io.heatline.customer.store.Batched;
import io.heatline.customer.store.ChangeRow;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.customer.store.ImportMapper.Related;
import io.heatline.customer.store.ImportPhone;
import io.heatline.customer.store.ImportRow;
import io.heatline.customer.store.OwnerRow;
import io.heatline.customer.store.PremisesRow;
import io.heatline.edge.HeatlineSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a checked import over, batch by batch, each of them and where it ended in one transaction: after a crash it goes
 * on behind the last one, and no row is taken twice. What was compared with something that has changed since becomes a conflict.
 */
@Component
class TakingOver {

    private static final int BATCH = 5_000;
    private static final int AGAIN = 3;

    private final ImportMapper imports;
    private final Batched batched;
    private final Clock clock;
    private final HeatlineSettings settings;

    TakingOver(ImportMapper imports, Batched batched, Clock clock, HeatlineSettings settings) {
        this.imports = imports;
        this.batched = batched;
        this.clock = clock;
        this.settings = settings;
    }

    /** Runs to the end, or until somebody cancels it. */
    void run(ImportJob job) {
        for (int done = job.rowsDone(); done < job.rowsTotal(); ) {
            int from = done + 1;
            int to = Math.min(done + BATCH, job.rowsTotal());
            if (!batch(job, from, to, AGAIN)) {
                return;
            }
            done = to;
        }
        imports.committed(job.id(), now(), Counts.of(imports.counts(job.id())).text());
    }

    /** Somebody may register one of the flats in this moment: then the batch is done again and sees it. */
    private boolean batch(ImportJob job, int from, int to, int again) {
        try {
            return batched.all(mappers -> {
                var now = mappers.imports().lock(job.id()).orElse(null);
                if (now == null || !now.state().equals(ImportState.COMMITTING.name()) || now.rowsDone() != from - 1) {
                    return false;
                }
                take(mappers, job, from, to);
                mappers.imports().progress(job.id(), to);
                return true;
            });
        } catch (DuplicateKeyException meanwhile) {
            if (again == 0) {
                throw meanwhile;
            }
            return batch(job, from, to, again - 1);
        }
    }

    private void take(Batched.Mappers mappers, ImportJob job, int from, int to) {
        var rows = mappers.imports();
        var id = job.id();
        var by = job.startedBy();
        var at = now();
        rows.changedSince(id, from, to, problem("changed-since"));
        rows.registeredSince(id, from, to, problem("registered-since"));
        rows.leadRefused(id, from, to, problem("lead-refused"));
        rows.insertPremises(id, from, to, at, by);
        rows.link(id, from, to);
        updates(mappers, job, rows.updates(id, from, to), at);
        rows.insertContacts(id, from, to, at);
        related(new Log(mappers, job, at), rows.related(id, from, to));
        rows.logPhones(id, from, to, at, by);
        rows.insertPhones(id, from, to, at);
        rows.insertOwners(id, from, to, at);
        rows.logPremises(id, from, to, at, by);
        rows.rememberBatch(id, from, to);
        rows.touch(id, from, to, at, by);
        rows.tellCreated(id, from, to, at);
        rows.tellUpdated(id, from, to, at);
    }

    private void updates(Batched.Mappers mappers, ImportJob job, List<ImportRow> rows, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        var log = new Log(mappers, job, at);
        for (int from = 0; from < rows.size(); from += 500) {
            var some = rows.subList(from, Math.min(from + 500, rows.size()));
            var ids = some.stream()
                    .map(row -> Objects.requireNonNull(row.premisesId()))
                    .distinct()
                    .toList();
            var known = mappers.premises().byIds(ids).stream()
                    .collect(toMap(row -> Objects.requireNonNull(row.id()), identity()));
            var people = mappers.contacts().ofPremises(ids).stream()
                    .collect(toMap(row -> row.premisesId() + " " + row.contactKey(), identity()));
            var owners = mappers.owners().ofPremises(ids);
            for (var row : some) {
                premises(log, row, Objects.requireNonNull(known.get(row.premisesId())));
                contact(log, row, people.get(row.premisesId() + " " + row.contactKey()));
                owner(log, row, owners);
            }
        }
    }

    /** Further rows of a flat say of it what the first one says, or nothing. */
    private static void premises(Log log, ImportRow row, PremisesRow known) {
        if (row.leadRow() != row.rowNo()) {
            return;
        }
        log.change(row, null, "state", known.state(), row.state());
        log.change(row, null, "heatedArea", plain(known.heatedArea()), plain(row.heatedArea()));
        log.change(row, null, "customerType", known.customerType(), row.customerType());
        log.change(row, null, "accountNo", known.accountNo(), row.accountNo());
        log.change(row, null, "note", known.note(), row.note());
        log.mappers.imports().updatePremises(row);
    }

    /** Somebody without a name has no fields to compare: only numbers come to them. */
    private static void contact(Log log, ImportRow row, @Nullable ContactRow known) {
        var name = row.contactName();
        if (row.contactKey() == null || name == null) {
            return;
        }
        if (known == null) {
            log.write(row, Kind.CONTACT_ADDED, name, null, null, name);
            return;
        }
        log.change(row, name, "sex", known.sex(), row.sex());
        log.change(row, name, "relation", known.relation(), row.relation());
        log.change(row, name, "type", known.customerType(), row.contactType());
        log.change(row, name, "employer", known.employer(), row.employer());
        log.change(row, name, "email", known.email(), row.email());
        log.change(row, name, "fax", known.fax(), row.fax());
        log.change(row, name, "postalAddress", known.postalAddress(), row.postalAddress());
        log.change(row, name, "vip", known.vip(), row.vip());
        log.change(row, name, "vulnerable", known.vulnerable(), row.vulnerable());
        log.change(row, name, "quietFrom", known.quietFrom(), row.quietFrom());
        log.change(row, name, "quietUntil", known.quietTo(), row.quietTo());
        log.change(row, name, "registeredOn", known.registeredOn(), row.registeredOn());
        log.change(row, name, "registeredVia", known.registeredVia(), row.registeredVia());
        log.mappers.imports().updateContact(row);
    }

    /** Known numbers of which the file knows better whose they are. */
    private static void related(Log log, List<Related> numbers) {
        for (var number : numbers) {
            var before = number.relationBefore() == null
                    ? ImportPhone.NOBODY
                    : number.relationBefore().name();
            log.mappers.imports().rememberRelation(log.job.id(), number.rowNo(), number.phoneNo(), before);
            log.mappers.imports().relate(number.id(), number.relationSaid());
            log.write(
                    number.premisesId(),
                    Kind.CONTACT_CHANGED,
                    number.contactName(),
                    "phoneRelation",
                    number.relationBefore() == null ? null : before,
                    number.relationSaid().name());
        }
    }

    /** Who owns the flat by the file owns it today; who owned it till now did so until then. */
    private void owner(Log log, ImportRow row, List<OwnerRow> owners) {
        var name = row.ownerName();
        var current = owners.stream()
                .filter(owner -> Objects.equals(owner.premisesId(), row.premisesId()) && owner.untilDay() == null)
                .toList();
        if (name == null || row.leadRow() != row.rowNo()) {
            return;
        }
        var same = current.stream()
                .filter(owner -> owner.nameKey().equals(row.ownerKey()))
                .findFirst();
        if (same.isPresent()) {
            since(log, row, same.get());
            return;
        }
        var until = row.ownerFrom() == null
                ? log.at.atZone(settings.zone()).toLocalDate()
                : row.ownerFrom().minusDays(1);
        for (var owner : current) {
            var last = later(until, owner.fromDay());
            log.mappers.imports().endOwner(Objects.requireNonNull(owner.id()), last);
            log.write(row, Kind.OWNER_CHANGED, owner.name(), "until", null, last.toString());
        }
        log.write(row, Kind.OWNER_ADDED, name, null, null, name);
    }

    /** Who owns it already, from a day that the file knows better. */
    private static void since(Log log, ImportRow row, OwnerRow owner) {
        var from = row.ownerFrom();
        if (from != null && !from.equals(owner.fromDay())) {
            log.mappers.imports().ownerFrom(Objects.requireNonNull(owner.id()), from);
            var before = owner.fromDay() == null ? null : owner.fromDay().toString();
            log.write(row, Kind.OWNER_CHANGED, owner.name(), "from", before, from.toString());
        }
    }

    private static LocalDate later(LocalDate until, @Nullable LocalDate from) {
        return from != null && from.isAfter(until) ? from : until;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String problem(String code) {
        return Objects.requireNonNull(Problem.written(List.of(new Problem(-1, code, ""))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Writes down what the import changes. */
    private record Log(Batched.Mappers mappers, ImportJob job, Instant at) {

        void change(
                ImportRow row,
                @Nullable String subject,
                String field,
                @Nullable Object before,
                @Nullable Object after) {
            if (after != null && !after.equals(before)) {
                var kind = subject == null ? Kind.CHANGED : Kind.CONTACT_CHANGED;
                write(row, kind, subject, field, before == null ? null : before.toString(), after.toString());
            }
        }

        void write(
                ImportRow row,
                Kind kind,
                @Nullable String subject,
                @Nullable String field,
                @Nullable String before,
                @Nullable String after) {
            write(Objects.requireNonNull(row.premisesId()), kind, subject, field, before, after);
        }

        void write(
                long premisesId,
                Kind kind,
                @Nullable String subject,
                @Nullable String field,
                @Nullable String before,
                @Nullable String after) {
            mappers.changes()
                    .insert(new ChangeRow(
                            null,
                            premisesId,
                            at,
                            job.startedBy(),
                            kind.name(),
                            subject,
                            field,
                            before,
                            after,
                            job.id()));
        }
    }
}
