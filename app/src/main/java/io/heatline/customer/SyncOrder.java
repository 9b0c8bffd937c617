package io.heatline.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands among those of its source: by its count where both have one, else by the time it was written there.
 */
record SyncOrder(@Nullable Long seq, @Nullable Instant at) {

    /** Below 0 when this one is older, 0 when neither is, or nobody can tell. */
    int compare(SyncOrder other) {
        if (seq != null && other.seq != null) {
            return seq.compareTo(other.seq);
        }
        return at != null && other.at != null ? at.compareTo(other.at) : 0;
    }

    /** Whether both say the same of where they stand. */
    boolean is(SyncOrder other) {
        return known() && compare(other) == 0 && (seq != null && other.seq != null || at != null && other.at != null);
    }

    boolean known() {
        return seq != null || at != null;
    }

    /** What became of a record that comes after this one was taken. */
    SyncOutcome.Kind after(SyncOrder taken, boolean same) {
        int order = compare(taken);
        if (order < 0) {
            return SyncOutcome.Kind.STALE;
        }
        if (same) {
            return SyncOutcome.Kind.UNCHANGED;
        }
        if (order == 0 && taken.known()) {
            throw reused();
        }
        return SyncOutcome.Kind.UPDATED;
    }

    SyncRefused reused() {
        return new SyncRefused(
                "sequence-reused",
                seq == null ? "at" : "seq",
                "another record with this seq or at said something else");
    }
}
