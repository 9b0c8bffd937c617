package io.heatline.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of a premises.
 *
 * @param by null for the system
 * @param subject whom of the premises it is about, a contact or an owner; null for the premises itself
 * @param field null where a whole thing came or went
 * @param batch the bulk edit or import it belongs to
 */
public record Change(
        long id,
        Instant at,
        @Nullable String by,
        Kind kind,
        @Nullable String subject,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String batch) {

    /** What became of whom. */
    public enum Kind {
        REGISTERED,
        CHANGED,
        ARCHIVED,
        RESTORED,
        MERGED,
        CONTACT_ADDED,
        CONTACT_CHANGED,
        CONTACT_REMOVED,
        PHONE_ADDED,
        PHONE_REMOVED,
        OWNER_ADDED,
        OWNER_CHANGED,
        OWNER_REMOVED,
        UNDONE
    }

    /** Whether before and after are phone numbers, to be masked for whoever need not know them. */
    public boolean phone() {
        return kind == Kind.PHONE_ADDED || kind == Kind.PHONE_REMOVED || "phone".equals(field) || "fax".equals(field);
    }
}
