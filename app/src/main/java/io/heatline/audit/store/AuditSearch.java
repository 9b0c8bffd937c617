package io.heatline.audit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; null is anything.
 *
 * @param before only entries with a smaller id
 */
public record AuditSearch(
        @Nullable String object,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {}
