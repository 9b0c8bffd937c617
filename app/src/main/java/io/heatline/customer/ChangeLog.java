package io.heatline.customer;

import io.heatline.customer.store.ChangeMapper;
import io.heatline.customer.store.ChangeRow;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import io.heatline.identity.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 变更记录: who changed what of a premises, in the transaction of the change. */
@Component
class ChangeLog {

    private static final int LONGEST = 1_000;
    private static final int SUBJECT = 200;

    private final ChangeMapper changes;
    private final PremisesMapper premises;
    private final SearchFeed feed;
    private final Clock clock;

    ChangeLog(ChangeMapper changes, PremisesMapper premises, SearchFeed feed, Clock clock) {
        this.changes = changes;
        this.premises = premises;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Begins a change of what somebody read as this version.
     *
     * @throws PremisesChanged when it is no longer that
     * @throws PremisesMergedAway when it leads to another by now
     */
    void begin(long premisesId, int version) {
        if (premises.touch(premisesId, version, now(), by()) == 0) {
            var found = premises.byId(premisesId).orElseThrow(() -> new PremisesNotFound(premisesId));
            var into = found.mergedInto();
            if (into != null) {
                throw new PremisesMergedAway(premisesId, into);
            }
            throw new PremisesChanged(premisesId, found.version());
        }
    }

    /** A whole thing came or went, or the premises itself changed its state. */
    void record(
            long premisesId,
            Change.Kind kind,
            @Nullable String subject,
            @Nullable String before,
            @Nullable String after) {
        write(premisesId, kind, subject, null, before, after, null);
    }

    /** Every field that differs. */
    void record(long premisesId, Change.Kind kind, @Nullable String subject, List<Difference> differences) {
        differences.stream()
                .filter(Difference::real)
                .forEach(one -> write(premisesId, kind, subject, one.field(), one.before(), one.after(), null));
    }

    void write(
            long premisesId,
            Change.Kind kind,
            @Nullable String subject,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String batch) {
        feed.changed(premisesId);
        changes.insert(new ChangeRow(
                null,
                premisesId,
                now(),
                by(),
                kind.name(),
                cut(subject, SUBJECT),
                field,
                cut(before, LONGEST),
                cut(after, LONGEST),
                batch));
    }

    /** Newest first. */
    Page<Change> of(long premisesId, String after, int limit) {
        long before = after.isEmpty() ? Long.MAX_VALUE : Cursor.read(after, 1, parts -> Long.parseLong(parts.get(0)));
        var read = changes.ofPremises(premisesId, before, limit + 1).stream()
                .map(ChangeLog::change)
                .toList();
        return Page.cut(read, limit, change -> Cursor.of(String.valueOf(change.id())));
    }

    void forget(long premisesId) {
        feed.changed(premisesId);
        changes.deleteOfPremises(premisesId);
    }

    static @Nullable String by() {
        return SignedIn.maybe().map(me -> me.id().value()).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Change change(ChangeRow row) {
        return new Change(
                Objects.requireNonNull(row.id()),
                row.changedAt(),
                row.changedBy(),
                Change.Kind.valueOf(row.kind()),
                row.subject(),
                row.field(),
                row.oldValue(),
                row.newValue(),
                row.batchId());
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A field before and after. */
    record Difference(
            String field, @Nullable String before, @Nullable String after) {

        static Difference of(String field, @Nullable Object before, @Nullable Object after) {
            return new Difference(field, text(before), text(after));
        }

        boolean real() {
            return !Objects.equals(before, after);
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof java.math.BigDecimal number) {
                return number.stripTrailingZeros().toPlainString();
            }
            return value == null || value.toString().isEmpty() ? null : value.toString();
        }
    }
}
