package io.heatline.customer.transfer;

/** What a row of a file would do, or did. */
public enum Verdict {
    CREATE,
    UPDATE,
    UNCHANGED,
    /** It contradicts another row, or the archive. */
    CONFLICT,
    /** A cell can't be understood. */
    ERROR
}
