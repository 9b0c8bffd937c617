package io.heatline.notice;

/** Where a message stands. */
public enum NoticeState {
    /** Waits for its next attempt, or for a carrier. */
    PENDING,
    /** A carrier took it and said so. */
    SENT,
    /** A carrier may have taken it: it never answered. */
    UNKNOWN,
    /** It was not sent and no further attempt is made. */
    FAILED
}
