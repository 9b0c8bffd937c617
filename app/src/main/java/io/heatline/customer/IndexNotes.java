package io.heatline.customer;

import java.time.Instant;
import java.util.Map;

/**
 * What an index on disk knows of itself.
 *
 * @param archive tells one database from another
 * @param feed the last change it has read
 * @param at when it had
 * @param after while it is being built: the last premises it has
 * @param built whether it has all of them
 */
record IndexNotes(String archive, long feed, Instant at, long after, boolean built) {

    static final String EMPTY = "empty";

    private static final IndexNotes NONE = new IndexNotes("", -1, Instant.EPOCH, 0, false);

    /** Of no archive where nothing was noted. */
    static IndexNotes read(Map<String, String> notes) {
        return notes.isEmpty()
                ? NONE
                : new IndexNotes(
                        notes.getOrDefault("archive", ""),
                        Long.parseLong(notes.getOrDefault("feed", "-1")),
                        Instant.parse(notes.getOrDefault("at", Instant.EPOCH.toString())),
                        Long.parseLong(notes.getOrDefault("after", "0")),
                        Boolean.parseBoolean(notes.get("built")));
    }

    Map<String, String> text() {
        return Map.of(
                "archive", archive,
                "feed", String.valueOf(feed),
                "at", at.toString(),
                "after", String.valueOf(after),
                "built", String.valueOf(built));
    }

    /** An index begun before there was anything is of whatever came into the same database since. */
    IndexNotes of(String database) {
        return archive.equals(EMPTY) ? new IndexNotes(database, feed, at, after, built) : this;
    }

    IndexNotes after(long premises) {
        return new IndexNotes(archive, feed, at, premises, false);
    }

    IndexNotes complete() {
        return new IndexNotes(archive, feed, at, after, true);
    }

    IndexNotes read(long change, Instant when) {
        return new IndexNotes(archive, change, when, after, built);
    }
}
