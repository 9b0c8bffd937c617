package io.heatline.identity.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code identity_person}; flags are 0 or 1. */
public record PersonRow(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String unitId,
        int active,
        int demo,
        @Nullable String passwordHash,
        Instant createdAt) {}
