package io.heatline.audit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_entry}; the id is null until it is written. */
public record AuditRow(
        @Nullable Long id,
        Instant happenedAt,
        @Nullable String personId,
        @Nullable String address,
        String action,
        String objectKind,
        String objectId,
        @Nullable String detail) {}
