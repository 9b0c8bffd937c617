package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record.
 *
 * @param premises the id of the premises; null where none was found
 * @param code why it was refused; null where it wasn't
 * @param field the field that is wrong, where one is
 * @param message what is wrong, in English, for whoever reads the log of the other system
 */
public record SyncOutcome(
        Kind kind,
        @Nullable Long premises,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message) {

    /** In one word. */
    public enum Kind {
        CREATED,
        UPDATED,
        /** It says what is known already; sending it twice does no harm. */
        UNCHANGED,
        /** Something newer has been taken already. */
        STALE,
        REFUSED
    }

    static SyncOutcome of(Kind kind, long premises) {
        return new SyncOutcome(kind, premises, null, null, null);
    }

    /** @param field null where no single one is wrong */
    public static SyncOutcome refused(String code, @Nullable String field, String message) {
        return new SyncOutcome(Kind.REFUSED, null, code, field, message);
    }

    boolean taken() {
        return kind != Kind.REFUSED;
    }
}
