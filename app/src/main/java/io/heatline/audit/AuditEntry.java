package io.heatline.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did.
 *
 * @param person null for the system
 */
public record AuditEntry(
        String id,
        Instant at,
        @Nullable Who person,
        String action,
        String objectKind,
        String objectId,
        @Nullable String address,
        @Nullable String detail) {

    /** A person by login, and by name where the directory knows them. */
    public record Who(String id, String name) {}
}
