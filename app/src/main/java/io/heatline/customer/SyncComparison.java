package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.HeatingMapper;
import io.heatline.customer.store.SyncMapper;
import io.heatline.customer.store.SyncMapper.ComparisonRow;
import io.heatline.customer.store.SyncMapper.DiffRow;
import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what another system has with what is here, changes nothing, and keeps what differs until the next comparison. */
@Service
public class SyncComparison {

    private static final int PAGE = 500;
    private static final int LONGEST = 200;

    private final SyncPlaces places;
    private final SyncPremises premises;
    private final PremisesArchive archive;
    private final SyncMapper sync;
    private final HeatingMapper heating;
    private final FirstOneWins firstOneWins;
    private final AuditTrail audit;
    private final Clock clock;

    SyncComparison(
            SyncPlaces places,
            SyncPremises premises,
            PremisesArchive archive,
            SyncMapper sync,
            HeatingMapper heating,
            FirstOneWins firstOneWins,
            AuditTrail audit,
            Clock clock) {
        this.places = places;
        this.premises = premises;
        this.archive = archive;
        this.sync = sync;
        this.heating = heating;
        this.firstOneWins = firstOneWins;
        this.audit = audit;
        this.clock = clock;
    }

    /** A comparison under way. */
    public record Run(String id, String source, Instant at) {}

    /**
     * Something that differs.
     *
     * @param line of the records that were sent; null for a premises they don't name
     * @param named the premises as the side that has it names it
     * @param field {@code premises} where one side has none
     */
    public record Difference(
            Instant comparedAt,
            @Nullable Long line,
            String kind,
            @Nullable Long premises,
            String named,
            String field,
            @Nullable String ours,
            @Nullable String theirs) {}

    /** Forgets the last comparison with this system. */
    @Transactional
    public Run begin(String source) {
        sync.deleteDiffs(source);
        sync.deleteComparison(source);
        return new Run(UUID.randomUUID().toString(), source, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Something that was sent and is no record: it could not be compared, and is told as well. @return 1 */
    @Transactional
    public int unread(Run run, long line, SyncOutcome why) {
        sync.insertDiff(new DiffRow(
                null,
                run.source(),
                run.at(),
                line,
                "record",
                null,
                "?",
                why.field() == null ? "record" : why.field(),
                null,
                cut(why.message())));
        return 1;
    }

    /** How many things of a record differ. What can't be compared differs as a whole. */
    @Transactional
    public int compare(Run run, long line, SyncRecord record) {
        var found = new Found(run, line, kind(record), record.premises());
        try {
            SyncChecks.check(record, run.at());
            places.find(Objects.requireNonNull(record.premises()))
                    .ifPresentOrElse(id -> found.of(id, record), () -> found.differ("premises", null, found.named()));
        } catch (SyncRefused refused) {
            found.differ(
                    String.valueOf(refused.outcome().field()),
                    null,
                    refused.outcome().message());
        } catch (PremisesInvalid invalid) {
            var first = invalid.errors().get(0);
            found.differ(first.field(), null, first.message());
        }
        return found.count;
    }

    /**
     * Adds the premises this system told of once and named no more, only where it named premises at all; from then on the comparison
     * counts as made.
     *
     * @param premisesNamed whether it named any, and its feed came to its end: else nobody knows what it would have named
     * @param records how many were compared
     * @param found how much of them differed
     * @return how much differs in all
     */
    @Transactional
    public long end(Run run, boolean premisesNamed, long records, long found) {
        long differences = found + (premisesNamed ? unnamed(run) : 0);
        var row = new ComparisonRow(run.source(), run.at(), records, differences);
        if (sync.updateComparison(row) == 0) {
            firstOneWins.insert(() -> sync.insertComparison(row));
        }
        audit.record("sync.compared", "sync", run.source(), records + " records, " + differences + " differences");
        return differences;
    }

    private long unnamed(Run run) {
        long count = 0;
        for (var rows = sync.unnamed(run.source(), run.id(), 0, PAGE);
                !rows.isEmpty();
                rows = sync.unnamed(
                        run.source(), run.id(), rows.get(rows.size() - 1).id(), PAGE)) {
            rows.forEach(row -> unnamed(run, row.premisesId()));
            count += rows.size();
        }
        return count;
    }

    private void unnamed(Run run, long premisesId) {
        var address = cut(archive.byId(premisesId).map(PremisesRecord::address).orElse("?"));
        sync.insertDiff(new DiffRow(
                null,
                run.source(),
                run.at(),
                null,
                "premises",
                premisesId,
                String.valueOf(address),
                "premises",
                address,
                null));
    }

    /** What differed in the last comparison, in the order it was found. */
    public Page<Difference> differences(String source, String after, int limit) {
        long from = after.isEmpty() ? 0 : Cursor.read(after, 1, parts -> Long.parseLong(parts.get(0)));
        return Page.cut(sync.diffs(source, from, limit + 1), limit, row -> Cursor.of(String.valueOf(row.id())))
                .map(row -> new Difference(
                        row.comparedAt(),
                        row.line(),
                        row.kind(),
                        row.premisesId(),
                        row.named(),
                        row.field(),
                        row.ours(),
                        row.theirs()));
    }

    private static String kind(SyncRecord record) {
        if (record instanceof SyncRecord.OfPremises) {
            return "premises";
        }
        if (record instanceof SyncRecord.OfPayment) {
            return "payment";
        }
        return record instanceof SyncRecord.OfNetwork ? "network" : "temperature";
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The differences of one record. */
    private final class Found {

        private final Run run;
        private final long line;
        private final String kind;
        private final String named;
        private @Nullable Long id;
        private int count;

        Found(Run run, long line, String kind, SyncRecord.@Nullable Place place) {
            this.run = run;
            this.line = line;
            this.kind = kind;
            this.named = place == null ? "?" : place.toString();
        }

        String named() {
            return named;
        }

        void of(long premisesId, SyncRecord record) {
            id = premisesId;
            if (record instanceof SyncRecord.OfPremises said) {
                premises(premisesId, said);
            } else if (record instanceof SyncRecord.OfPayment said) {
                payment(premisesId, said);
            } else if (record instanceof SyncRecord.OfNetwork said) {
                network(premisesId, said);
            } else if (record instanceof SyncRecord.OfTemperature said) {
                temperature(premisesId, said);
            }
        }

        private void premises(long premisesId, SyncRecord.OfPremises said) {
            sync.compared(premisesId, run.source(), run.id());
            var ours = archive.byId(premisesId).orElseThrow();
            var theirs = SyncComparison.this.premises.after(ours, said);
            differ("state", ours.state(), theirs.state());
            if (!SyncPremises.same(ours.heatedArea(), theirs.heatedArea())) {
                differ("heatedArea", ours.heatedArea(), theirs.heatedArea());
            }
            differ("customerType", ours.customerType(), theirs.customerType());
            differ("accountNo", ours.accountNo(), theirs.accountNo());
            var owner = said.owner();
            if (owner != null && !premises.owns(premisesId, owner)) {
                differ("owner", premises.owner(premisesId), owner);
            }
        }

        private void payment(long premisesId, SyncRecord.OfPayment said) {
            var ours = sync.payment(premisesId, Objects.requireNonNull(said.season()))
                    .orElse(null);
            if (ours == null) {
                differ("payment", null, said.season());
                return;
            }
            if (!SyncPremises.same(ours.amountDue(), said.due())) {
                differ("due", ours.amountDue(), said.due());
            }
            if (!SyncPremises.same(ours.amountPaid(), said.paid())) {
                differ("paid", ours.amountPaid(), said.paid());
            }
        }

        private void network(long premisesId, SyncRecord.OfNetwork said) {
            var ours = heating.network(premisesId).orElse(null);
            differ("status", ours == null ? null : ours.status(), said.status());
        }

        private void temperature(long premisesId, SyncRecord.OfTemperature said) {
            var at = Objects.requireNonNull(said.measuredAt()).truncatedTo(ChronoUnit.MICROS);
            var ours = sync.temperature(premisesId, at, run.source()).orElse(null);
            if (ours == null || !SyncPremises.same(ours.celsius(), said.celsius())) {
                differ("celsius", ours == null ? null : ours.celsius(), said.celsius());
            }
        }

        void differ(String field, @Nullable Object ours, @Nullable Object theirs) {
            if (!Objects.equals(ours, theirs)) {
                count++;
                sync.insertDiff(new DiffRow(
                        null,
                        run.source(),
                        run.at(),
                        line,
                        kind,
                        id,
                        String.valueOf(cut(named)),
                        field,
                        cut(ours == null ? null : ours.toString()),
                        cut(theirs == null ? null : theirs.toString())));
            }
        }
    }
}
