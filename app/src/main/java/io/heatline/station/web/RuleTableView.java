package io.heatline.station.web;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table, for people.
 *
 * @param publishedBy null for the one that Heatline ships
 */
record RuleTableView(
        long version, Instant publishedAt, @Nullable Publisher publishedBy, int rows) {

    /** Who put it in force. */
    record Publisher(PersonId id, String name) {}
}
