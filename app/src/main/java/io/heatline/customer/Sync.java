package io.heatline.customer;

import static java.util.stream.Collectors.toMap;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.SyncMapper;
import io.heatline.customer.store.SyncMapper.ComparisonRow;
import io.heatline.customer.store.SyncMapper.SourceRow;
import io.heatline.edge.FieldProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what other systems of the company say of premises, record by record, each wholly or not at all. */
@Service
public class Sync {

    /** What may be taken another time: the database was busy or away. */
    public static final String NOT_STORED = "not-stored";

    private final SyncTaking taking;
    private final SyncMapper sync;
    private final FirstOneWins firstOneWins;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sync(
            SyncTaking taking,
            SyncMapper sync,
            FirstOneWins firstOneWins,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.taking = taking;
        this.sync = sync;
        this.firstOneWins = firstOneWins;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How far the feed of a system has come. */
    public record State(
            String source,
            @Nullable Long lastSeq,
            @Nullable Instant lastAt,
            long taken,
            long refused,
            @Nullable Instant receivedAt) {}

    /** A transaction of its own: what was answered is kept, whatever becomes of the next record. */
    public SyncOutcome take(String source, SyncRecord record) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> taking.take(source, record)));
        } catch (SyncRefused refused) {
            return refused.outcome();
        } catch (PremisesInvalid invalid) {
            return refused(invalid.errors());
        } catch (DataAccessException database) {
            return SyncOutcome.refused(NOT_STORED, null, "could not be stored now; send it again");
        }
    }

    private static SyncOutcome refused(List<FieldProblem> errors) {
        var first = errors.get(0);
        return SyncOutcome.refused(first.code(), first.field(), first.message());
    }

    /** Notes how far a request has come; audited once for all its records. */
    public void note(String source, @Nullable SyncRecord last, long taken, long refused) {
        var at = last == null ? null : last.at();
        var row = new SourceRow(
                source,
                last == null ? null : last.seq(),
                at == null ? null : at.truncatedTo(ChronoUnit.MICROS),
                taken,
                refused,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transaction.executeWithoutResult(status -> {
            if (sync.updateSource(row) == 0) {
                firstOneWins.insert(() -> sync.insertSource(row));
            }
            audit.record("sync.received", "sync", source, taken + " taken, " + refused + " refused");
        });
    }

    /**
     * A system that sends records or was compared with.
     *
     * @param differences of the last comparison
     * @param comparedAt when that was; null where nobody has compared
     */
    public record Source(
            State state, long differences, @Nullable Instant comparedAt) {}

    /** The systems that ever sent something or were compared with, by name. */
    public List<Source> sources() {
        var compared = sync.comparisons().stream().collect(toMap(ComparisonRow::source, Function.identity()));
        var states = sync.sources().stream().collect(toMap(SourceRow::source, Sync::state));
        return Stream.concat(states.keySet().stream(), compared.keySet().stream())
                .distinct()
                .sorted()
                .map(name -> source(states.getOrDefault(name, never(name)), compared.get(name)))
                .toList();
    }

    private static Source source(State state, @Nullable ComparisonRow found) {
        return found == null ? new Source(state, 0, null) : new Source(state, found.differences(), found.comparedAt());
    }

    /** Nothing taken yet from a system nobody has heard of. */
    public State state(String source) {
        return sync.source(source).map(Sync::state).orElseGet(() -> never(source));
    }

    private static State never(String source) {
        return new State(source, null, null, 0, 0, null);
    }

    private static State state(SourceRow row) {
        return new State(row.source(), row.lastSeq(), row.lastAt(), row.taken(), row.refused(), row.receivedAt());
    }
}
